import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Maps from the codes of Chinese documents to characters, for files that bring no font: each fetched when it is asked for. */
const CMAPS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/{Uni,GB,Adobe-}*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

/** Gives pdf.js what it asks for by name; the file's real name has a hash in it. */
class OwnFiles {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = CMAPS[`/node_modules/pdfjs-dist/cmaps/${filename}`]
    if (!url) throw new Error(`no ${filename}`)
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  }
}

/** Opens a PDF to be drawn. Nothing in it is run: neither its scripts nor its links. */
export async function openPdfData(data: ArrayBuffer): Promise<PDFDocumentProxy> {
  const [pdf, { default: Worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ])
  pdf.GlobalWorkerOptions.workerPort ??= new Worker()
  return pdf.getDocument({
    data,
    cMapUrl: 'own/',
    useWorkerFetch: false,
    useWasm: false,
    BinaryDataFactory: OwnFiles,
    enableXfa: false,
  }).promise
}
