import { fromBase64, same, toHex, utf8, type Bytes } from './bytes'
import { sha256, signedBy } from './crypto'
import { readHead, signer, type LogKey } from './note'

/** What a closed period's signed statement says of itself, with nothing of whom it is about. */
export interface Statement {
  year: string
  /** The first and the last day, as `2025-12-31`. */
  from: string
  until: string
  /** 0 for the close, from 1 on for its supplements. */
  number: number
  signedAt: string
  members: number
  met: number
  missed: number
  countedMilli: string
  /** The hash of what the file says, as it was worked out here. */
  sha256: string
  keyId: string
}

/** What checking a statement gave. */
export interface StatementReport {
  statement: Statement
  /** Its text is the one the hash in the file is of. */
  intact: boolean
  /** The key in the file signed that hash. */
  signed: boolean
  /** That key is one the reader knows from elsewhere; undefined where they know none. */
  known?: boolean
  /** The log's head it names has that size and root, and is signed by the same key or one the reader knows. */
  logged: boolean
  /** The totals are those of its lines. */
  adds: boolean
  holds: boolean
}

type Value = string | null | Value[] | { [name: string]: Value }
interface File {
  keyId: string
  publicKey: string
  sha256: string
  signature: string
  statement: { [name: string]: Value } & {
    format: string
    number: string
    signedAt: string
    /** Moments; the end is the first that is not in it. */
    period: Record<'year' | 'from' | 'until' | 'timeZone', string>
    totals: Record<'members' | 'met' | 'missed' | 'counted', string>
    treeHead: Record<'size' | 'root' | 'note', string>
    members: string[][]
  }
}

const FORMAT = 'xuefen-statement/1'
const STATE = 2
const COUNTED = 4

export const isStatement = (file: unknown): boolean =>
  (file as { statement?: { format?: unknown } } | null)?.statement?.format === FORMAT

/** Checks a statement's file as far as anyone can without the ledger. Throws where it is not a whole one. */
export async function checkStatement(read: unknown, knownKeys: LogKey[]): Promise<StatementReport> {
  const file = read as File
  const { period, totals, treeHead, members, number, signedAt } = file.statement
  const hash = toHex(await sha256(utf8(canonical(file.statement))))
  const raw = fromBase64(file.publicKey)
  const intact = hash === file.sha256
  const signed = await signedBy(raw, utf8(`${FORMAT}\n${file.sha256}\n`), fromBase64(file.signature))
  const known = knownKeys.length ? knownKeys.some(({ id, key }) => id === file.keyId && same(key, raw)) : undefined
  const logged = await headIs(treeHead, file.keyId, raw, knownKeys)
  const adds = sums(members, totals)
  return {
    statement: {
      year: text(period.year),
      from: dayOf(Date.parse(period.from), period.timeZone),
      until: dayOf(Date.parse(period.until) - 1, period.timeZone),
      number: Number(text(number)),
      signedAt: text(signedAt),
      members: Number(totals.members),
      met: Number(totals.met),
      missed: Number(totals.missed),
      countedMilli: text(totals.counted),
      sha256: hash,
      keyId: text(file.keyId),
    },
    intact,
    signed,
    known,
    logged,
    adds,
    holds: intact && signed && known !== false && logged && adds,
  }
}

/** Swedes write days as everyone's computers do. */
const dayOf = (when: number, timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(when)

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('not a text')
  return value
}

/** The one form RFC 8785 allows, of a statement's values: texts, lists, objects, null. */
export function canonical(value: Value): string {
  if (value === null || typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new Error('no value of a statement')
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name]!)}`).join(',')}}`
}

async function headIs(named: Record<'size' | 'root' | 'note', string>, keyId: string, raw: Bytes, known: LogKey[]) {
  const head = readHead(named.note)
  const keys = [...known, { name: head.origin, id: keyId, key: raw }]
  return String(head.size) === named.size && toHex(head.root) === named.root && !!(await signer(head, keys))
}

function sums(members: string[][], totals: File['statement']['totals']): boolean {
  const met = members.filter((line) => line[STATE] === 'MET').length
  const counted = members.reduce((sum, line) => sum + BigInt(line[COUNTED]!), 0n)
  return (
    String(members.length) === totals.members &&
    String(met) === totals.met &&
    String(members.length - met) === totals.missed &&
    String(counted) === totals.counted
  )
}
