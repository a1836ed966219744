import { toProblem } from './problem'
import { fetchApi } from './transport'

/** Fetches a file in the reader's language and hands it to the browser. Throws a Problem. */
export async function download(path: string): Promise<void> {
  const response = await fetchApi(new URL(path, location.origin).href)
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => undefined))
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = named?.[1] ?? 'xuefen'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
