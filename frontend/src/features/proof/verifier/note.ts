import { fromBase64, joined, toBase64, toHex, utf8, type Bytes } from './bytes'
import { sha256, signedBy } from './crypto'

/** A log's public key: `name+id+base64(0x01 || key)` (C2SP signed-note). */
export interface LogKey {
  name: string
  id: string
  key: Bytes
}

/** A signed tree head (C2SP tlog-checkpoint, with the time as its extension line). */
export interface Head {
  text: string
  origin: string
  size: number
  root: Bytes
  time: string
  signatures: { name: string; id: string; signature: Bytes }[]
}

export async function readKey(text: string): Promise<LogKey> {
  const [name, id, ...rest] = text.trim().split('+')
  if (!name || !id || rest.length === 0) throw new Error('not a key')
  const typed = fromBase64(rest.join('+'))
  const hash = await sha256(joined(utf8(`${name}\n`), typed))
  if (typed.length !== 33 || typed[0] !== 1 || toHex(hash.slice(0, 4)) !== id) throw new Error('not an Ed25519 key')
  return { name, id, key: typed.slice(1) }
}

export const keyText = ({ name, id, key }: LogKey): string => `${name}+${id}+${toBase64(joined(Uint8Array.of(1), key))}`

export function readHead(note: string): Head {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) throw new Error('not a signed head')
  const text = note.slice(0, split + 1)
  const [origin = '', size = '', root = '', time = '', end] = text.split('\n')
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size) || !time.startsWith('time ') || end === undefined)
    throw new Error('not a signed head')
  const lines = note.slice(split + 2).split('\n')
  return {
    text,
    origin,
    size: Number(size),
    root: fromBase64(root),
    time: time.slice('time '.length),
    signatures: lines.filter((line) => line.startsWith('\u2014 ')).map(readSignature),
  }
}

function readSignature(line: string) {
  const space = line.lastIndexOf(' ')
  const marked = fromBase64(line.slice(space + 1))
  return { name: line.slice(2, space), id: toHex(marked.slice(0, 4)), signature: marked.slice(4) }
}

/** The key among these that signed the head. A signature under a known key that does not hold makes it worthless. */
export async function signer(head: Head, keys: LogKey[]): Promise<LogKey | undefined> {
  let found: LogKey | undefined
  for (const line of head.signatures) {
    const key = keys.find((each) => each.name === line.name && each.id === line.id)
    if (!key) continue
    if (!(await signedBy(key.key, utf8(head.text), line.signature))) return undefined
    found = key
  }
  return found?.name === head.origin ? found : undefined
}
