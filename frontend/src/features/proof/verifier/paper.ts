import { fromBase64, toHex, utf8 } from './bytes'
import { sha256, signedBy } from './crypto'
import { keyText, readHead, readKey, signer, type Head, type LogKey } from './note'
import { tallies } from './tallies'
import { sums } from './statement'

/** What a signed paper says: objects, lists, texts and nothing else. */
export type Content = string | null | Content[] | { [name: string]: Content }
export type Names = { [name: string]: Content }

/** What is signed besides heads: the member of the file that holds it, and what it calls itself. */
const FORMATS = { statement: 'xuefen-statement/1', receipt: 'xuefen-receipt/1', meeting: 'xuefen-meeting/1' } as const
export type PaperKind = keyof typeof FORMATS

/** How a signed paper fared. */
export interface Paper {
  kind: PaperKind
  content: Names
  /** Its hash is that of what it says. */
  intact: boolean
  /** The key it names signed that hash. */
  signed: boolean
  /** Its totals are those of its lines; undefined where it has none. */
  adds?: boolean
  /** The hash of what it says, as it was worked out here. */
  sha256: string
  /** The head of the log it speaks of is signed by the same key. */
  logged: boolean
  head: Head
  key: LogKey
  /** Whether the reader knows the key from elsewhere; undefined where they know none. */
  known?: boolean
  holds: boolean
}

/** The one form a value has (RFC 8785). Numbers are refused: readers differ on large ones. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new Error('no value of a signed paper')
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Names)[name])}`).join(',')}}`
}

export function paperKind(file: object): PaperKind | undefined {
  return (Object.keys(FORMATS) as PaperKind[]).find((kind) => kind in file)
}

function added(kind: PaperKind, content: Names): boolean | undefined {
  if (kind === 'receipt') return undefined
  return kind === 'statement' ? sums(content) : tallies(content)
}

/** Checks a signed paper by what is in it. Throws where it is none, or not a whole one. */
export async function checkPaper(kind: PaperKind, file: Names, knownKeys: string[]): Promise<Paper> {
  const content = file[kind] as Names
  if (content.format !== FORMATS[kind]) throw new Error('another format')
  const said = content.treeHead as Names
  const head = readHead(said.note as string)
  const key = { name: head.origin, id: file.keyId as string, key: fromBase64(file.publicKey as string) }
  const text = keyText(key)
  const own = await readKey(text).then(
    () => true,
    () => false,
  )
  const signature = fromBase64(file.signature as string)
  const hash = toHex(await sha256(utf8(canonical(content))))
  const intact = hash === file.sha256
  const signed = own && (await signedBy(key.key, utf8(`${FORMATS[kind]}\n${file.sha256 as string}\n`), signature))
  const logged =
    !!(await signer(head, [key])) && String(head.size) === said.size && toHex(head.root) === (said.root as string)
  const known = knownKeys.length > 0 && signed ? knownKeys.includes(text) : undefined
  const adds = added(kind, content)
  const holds = intact && signed && logged && known !== false && adds !== false
  return { kind, content, sha256: hash, intact, signed, logged, adds, head, key, known, holds }
}
