import type { Names, Paper } from './paper'

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
}

/** The parts of a statement that are read here; moments as texts, the end the first that is not in the period. */
interface Parts {
  number: string
  signedAt: string
  period: Record<'year' | 'from' | 'until' | 'timeZone', string>
  totals: Record<'members' | 'met' | 'missed' | 'counted', string>
  members: string[][]
}

const STATE = 2
const COUNTED = 4

/** A statement as people read it. Throws where something is missing. */
export function saidStatement({ content }: Paper): Statement {
  const { period, totals, number, signedAt } = content as unknown as Parts
  return {
    year: period.year,
    from: dayOf(Date.parse(period.from), period.timeZone),
    until: dayOf(Date.parse(period.until) - 1, period.timeZone),
    number: Number(number),
    signedAt,
    members: Number(totals.members),
    met: Number(totals.met),
    missed: Number(totals.missed),
    countedMilli: totals.counted,
  }
}

/** Swedes write days as everyone's computers do. */
const dayOf = (when: number, timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(when)

/** Whether the totals of a statement are those of its lines. Throws where it is not a whole one. */
export function sums(content: Names): boolean {
  const { members, totals } = content as unknown as Parts
  const met = members.filter((line) => line[STATE] === 'MET').length
  const counted = members.reduce((sum, line) => sum + BigInt(line[COUNTED]!), 0n)
  return (
    String(members.length) === totals.members &&
    String(met) === totals.met &&
    String(members.length - met) === totals.missed &&
    String(counted) === totals.counted
  )
}
