import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** Reads the first sheet of an XLSX file as a spreadsheet program would find it: rows of cells' text. */
export function readSheet(path: string): string[][] {
  const parts = unzip(readFileSync(path))
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    textOf(item!),
  )
  const sheet = parts.get('xl/worksheets/sheet1.xml')!
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, cell = '']) =>
      attributes!.includes('t="s"') ? shared[Number(textOf(cell))]! : textOf(cell),
    ),
  )
}

function textOf(xml: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x([0-9a-f]+)|(\w+));/gi, (_, code?: string, name?: string) =>
      code ? String.fromCodePoint(parseInt(code, 16)) : named[name!]!,
    )
}

/** The parts of a zip file by the directory at its end. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf('PK\x05\x06')
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset, first) =>
      first === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(data, data + packed)
    const stored = zip.readUInt16LE(at + 10) === 0
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), (stored ? body : inflateRawSync(body)).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return parts
}
