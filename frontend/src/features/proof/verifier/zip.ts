import type { Bytes } from './bytes'

/** Files of a ZIP by name, as they lie in it. Throws where it is none, or not a whole one. */
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 500
const STORED = 0
const DEFLATED = 8

export const isZip = (bytes: Bytes): boolean =>
  bytes.length > END_SIZE && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === LOCAL

/** @param most bytes of any one file, unpacked */
export async function unzip(bytes: Bytes, most: number): Promise<Map<string, Bytes>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new Error('too many files')
  const files = new Map<string, Bytes>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('not a ZIP')
    const [method, packed, size] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ]
    const [named, extra, comment] = [28, 30, 32].map((each) => view.getUint16(at + each, true)) as [
      number,
      number,
      number,
    ]
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at + 46, at + 46 + named))
    if (size > most || files.has(name)) throw new Error('not a ZIP of ours')
    files.set(name, await content(bytes, view, view.getUint32(at + 42, true), method, packed, size))
    at += 46 + named + extra + comment
  }
  return files
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  throw new Error('not a ZIP')
}

async function content(bytes: Bytes, view: DataView, at: number, method: number, packed: number, size: number) {
  if (view.getUint32(at, true) !== LOCAL) throw new Error('not a ZIP')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw new Error('cut off')
  const found = bytes.slice(from, from + packed)
  if (method === STORED && packed === size) return found
  if (method !== DEFLATED) throw new Error('another compression')
  const stream = new Blob([found]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return readAll(stream, size)
}

/** No more than was announced: a file that says it is small and is not is refused, not unpacked. */
async function readAll(stream: ReadableStream<Uint8Array>, size: number): Promise<Bytes> {
  const all = new Uint8Array(size)
  const reader = stream.getReader()
  let at = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > size) throw new Error('longer than it says')
    all.set(part.value, at)
    at += part.value.length
  }
  if (at !== size) throw new Error('shorter than it says')
  return all
}

/** Text of a file in it. Throws where it is missing. */
export function textOf(files: Map<string, Bytes>, name: string): string {
  const found = files.get(name)
  if (!found) throw new Error(`no ${name}`)
  return new TextDecoder('utf-8', { fatal: true }).decode(found)
}
