import type { CheckedEntry, Report } from './check'
import type { Content, Paper } from './paper'
import { saidMeeting, type MeetingFile } from './meeting'
import { saidStatement } from './statement'

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
  if (report.file || !report.head) return [{ key: `file.${report.file ?? 'NOT_A_PROOF'}`, values: {}, good: false }]
  if (report.paper) return [...paperSentences(report.paper, time, day), ...fileSentences(report.meeting, time, day)]
  const { head, key, known, entries } = report
  const broken = entries.filter((entry) => !entry.holds).length
  const said: Sentence[] = [
    { key: 'isHead', values: { origin: head.origin, n: head.size, time: time(head.time) }, good: true },
    key
      ? { key: 'signed', values: { id: key.id }, good: true }
      : { key: 'unsigned', values: { id: head.signatures.map((each) => each.id).join(', ') }, good: false },
  ]
  if (key) said.push(keySentence(key.id, known))
  if (entries.length === 0) said.push({ key: 'noEntries', values: {}, good: false })
  else if (broken) said.push({ key: 'someBroken', values: { n: broken, all: entries.length }, good: false })
  else said.push({ key: entries.length === 1 ? 'oneIn' : 'allIn', values: { n: entries.length }, good: true })
  return said
}

function keySentence(id: string, known?: boolean): Sentence {
  return { key: known === undefined ? 'keyUnknown' : known ? 'keyKnown' : 'keyForeign', values: { id }, good: known }
}

function paperSentences(paper: Paper, time: Written, day: Written): Sentence[] {
  const { intact, signed, logged, adds, head, key, known } = paper
  const said: Sentence[] = [
    calledPaper(paper, time, day),
    { key: intact ? 'intact' : 'notIntact', values: {}, good: intact },
    { key: signed ? 'paperSigned' : 'paperUnsigned', values: { id: key.id }, good: signed },
  ]
  if (signed) said.push(keySentence(key.id, known))
  said.push({
    key: logged ? 'paperHead' : 'paperNoHead',
    values: { origin: head.origin, n: head.size, time: time(head.time) },
    good: logged,
  })
  // Where something was changed, its sums are likely to be off as well: said only where they say more than that.
  if (adds === false || (adds && intact)) said.push({ key: sumsKey(paper, adds), values: {}, good: adds })
  return said
}

const sumsKey = ({ kind }: Paper, adds: boolean) =>
  kind === 'meeting' ? (adds ? 'meeting.adds' : 'meeting.sums') : adds ? 'adds' : 'sums'

/** What else was checked in the file of a meeting. */
function fileSentences(file: MeetingFile | undefined, time: Written, day: Written): Sentence[] {
  if (!file) return []
  const { supplements, foreign, names, misnamed, attachments, strangers } = file
  const said = supplements.flatMap((each) => paperSentences(each, time, day))
  if (foreign) said.push({ key: 'meeting.foreign', values: { n: foreign }, good: false })
  const known = Object.keys(names ?? {}).length
  if (misnamed.length) said.push({ key: 'meeting.misnamed', values: { seats: misnamed.join(', ') }, good: false })
  else if (names) said.push({ key: 'meeting.named', values: { n: known }, good: true })
  for (const { file: name, state } of attachments)
    said.push({ key: `meeting.${state}`, values: { name: name.replace('attachments/', '') }, good: state === 'same' })
  if (strangers.length) said.push({ key: 'meeting.strangers', values: { names: strangers.join(', ') }, good: false })
  return said
}

function calledPaper(paper: Paper, time: Written, day: Written): Sentence {
  if (paper.kind === 'receipt') {
    return { key: 'papers.receipt', values: { time: time(paper.content.signedAt as string) } }
  }
  if (paper.kind === 'meeting') {
    const { number, signedAt } = saidMeeting(paper, false)
    return { key: number ? 'papers.meetingMore' : 'papers.meeting', values: { number, time: time(signedAt) } }
  }
  const { year, from, until, number, members, signedAt } = saidStatement(paper)
  return {
    key: number ? 'papers.supplement' : 'papers.statement',
    values: { year, from: day(from), until: day(until), number, n: members, time: time(signedAt) },
  }
}

/** What a receipt says was earned: a line for each scheme and year. */
export interface EarnedLine {
  scheme: string
  year: string
  earned: string
  entries: number
}

export interface SaidReceipt {
  from: string
  to: string
  requestedOn: string
  releasedOn: string
  acceptedOn: string
  lines: EarnedLine[]
}

/** A receipt as people read it; `english` says which of its names. Throws where something is missing. */
export function saidReceipt({ content }: Paper, english: boolean): SaidReceipt {
  const periods = content.periods as { [name: string]: Content }[]
  return {
    from: nameIn(content.from, english),
    to: nameIn(content.to, english),
    requestedOn: content.requestedOn as string,
    releasedOn: content.releasedOn as string,
    acceptedOn: content.acceptedOn as string,
    lines: periods.map((period) => ({
      scheme: nameIn(period.scheme, english),
      year: period.year as string,
      earned: credits(period.earned as string),
      entries: Number(period.entries),
    })),
  }
}

function nameIn(named: Content | undefined, english: boolean): string {
  const { zh, en } = named as { zh: string; en: string }
  return (english ? en || zh : zh || en) || '—'
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
