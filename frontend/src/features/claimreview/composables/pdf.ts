import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fetchApi, toProblem } from '@/api'
import { openPdfData } from '@/ui/pdf'

/** Opens a PDF of the server's to be drawn. */
export async function openPdf(url: string): Promise<PDFDocumentProxy> {
  const response = await fetchApi(new URL(url, location.origin).href)
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => undefined))
  return openPdfData(await response.arrayBuffer())
}
