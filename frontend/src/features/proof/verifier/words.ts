import type { CheckedEntry, Report } from './check'

/** A sentence by its key under `proof.`, with what stands in it. */
export interface Sentence {
  key: string
  values: Record<string, string | number>
  good?: boolean
}

const KINDS = ['AWARD', 'REVERSAL', 'ADJUSTMENT', 'CARRY_IN', 'CARRY_OUT', 'EXPIRY', 'TRANSFER', 'EXEMPTION']

/** What was checked, in sentences: of the file as a whole, then of how many of its entries. */
export function sentences(report: Report, time: (when: string) => string): Sentence[] {
  if (report.file || !report.head) return [{ key: `file.${report.file ?? 'NOT_A_PROOF'}`, values: {}, good: false }]
  const { head, key, known, entries } = report
  const broken = entries.filter((entry) => !entry.holds).length
  const said: Sentence[] = [
    { key: 'isHead', values: { origin: head.origin, n: head.size, time: time(head.time) }, good: true },
    key
      ? { key: 'signed', values: { id: key.id }, good: true }
      : { key: 'unsigned', values: { id: head.signatures.map((each) => each.id).join(', ') }, good: false },
  ]
  if (key) {
    said.push({
      key: known === undefined ? 'keyUnknown' : known ? 'keyKnown' : 'keyForeign',
      values: { id: key.id },
      good: known === undefined ? undefined : known,
    })
  }
  if (entries.length === 0) said.push({ key: 'noEntries', values: {}, good: false })
  else if (broken) said.push({ key: 'someBroken', values: { n: broken, all: entries.length }, good: false })
  else said.push({ key: entries.length === 1 ? 'oneIn' : 'allIn', values: { n: entries.length }, good: true })
  return said
}

/** What an entry says. */
export function entryWords({ said }: CheckedEntry, time: (when: string) => string): Sentence[] {
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
