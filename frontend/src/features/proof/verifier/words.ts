import type { CheckedEntry, Report } from './check'
import type { StatementReport } from './statement'

/** A sentence by its key under `proof.`, with what stands in it. */
export interface Sentence {
  key: string
  values: Record<string, string | number>
  good?: boolean
}

/** A moment or a day as the reader's language has it. */
type Written = (when: string) => string

const KINDS = ['AWARD', 'REVERSAL', 'ADJUSTMENT', 'CARRY_IN', 'CARRY_OUT', 'EXPIRY', 'TRANSFER', 'EXEMPTION']

/** What was checked, in sentences: of the file as a whole, then of how many of its entries. */
export function sentences(report: Report, time: Written, day: Written = time): Sentence[] {
  if (report.statement) return ofStatement(report.statement, time, day)
  if (report.file || !report.head) return [{ key: `file.${report.file ?? 'NOT_A_PROOF'}`, values: {}, good: false }]
  const { head, key, known, entries } = report
  const broken = entries.filter((entry) => !entry.holds).length
  const said: Sentence[] = [
    { key: 'isHead', values: { origin: head.origin, n: head.size, time: time(head.time) }, good: true },
    key
      ? { key: 'signed', values: { id: key.id }, good: true }
      : { key: 'unsigned', values: { id: head.signatures.map((each) => each.id).join(', ') }, good: false },
  ]
  if (key) said.push(ofKey(key.id, known))
  if (entries.length === 0) said.push({ key: 'noEntries', values: {}, good: false })
  else if (broken) said.push({ key: 'someBroken', values: { n: broken, all: entries.length }, good: false })
  else said.push({ key: entries.length === 1 ? 'oneIn' : 'allIn', values: { n: entries.length }, good: true })
  return said
}

const ofKey = (id: string, known?: boolean): Sentence => ({
  key: known === undefined ? 'keyUnknown' : known ? 'keyKnown' : 'keyForeign',
  values: { id },
  good: known,
})

function ofStatement(report: StatementReport, time: Written, day: Written): Sentence[] {
  const { statement, intact, signed, known, logged, adds } = report
  const { year, from, until, number, signedAt, members, keyId } = statement
  const one = (good: boolean, yes: string, no: string): Sentence => ({
    key: `statement.${good ? yes : no}`,
    values: { id: keyId },
    good,
  })
  const said: Sentence[] = [
    {
      key: number ? 'statement.isSupplement' : 'statement.is',
      values: { year, from: day(from), until: day(until), number, n: members, time: time(signedAt) },
    },
    one(intact, 'intact', 'changed'),
    one(signed, 'signed', 'unsigned'),
  ]
  if (signed) said.push(ofKey(keyId, known))
  said.push(one(logged, 'logged', 'unlogged'))
  // Where something was changed, its sums are likely to be off as well: said only where they say more than that.
  if (intact || !adds) said.push(one(adds, 'adds', 'sums'))
  return said
}

/** What an entry says. */
export function entryWords({ said }: CheckedEntry, time: Written): Sentence[] {
  const kind = KINDS.includes(said.kind ?? '') ? said.kind! : 'OTHER'
  const words: Sentence[] = [
    { key: `kinds.${kind}`, values: { n: credits(said.amount_milli ?? '0'), category: said.category ?? '' } },
    {
      key: 'occurred',
      values: { occurred: time(said.occurred_at ?? ''), recorded: time(said.recorded_at ?? '') },
    },
  ]
  if (said.reverses) words.push({ key: 'takesBack', values: { id: said.reverses } })
  return words
}

/** Thousandths with their point. */
export function credits(milli: string): string {
  const sign = milli.startsWith('-') ? '−' : ''
  const digits = milli.replace('-', '').padStart(4, '0')
  const part = digits.slice(-3).replace(/0+$/, '')
  return sign + digits.slice(0, -3) + (part ? `.${part}` : '')
}
