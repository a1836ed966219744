import type { RingPart } from '@/ui'
import type { HomeCategory, HomeStanding } from './home'

/** "1 credit", "0.9 credits", in the scheme's own word and the reader's language. */
export const unitWord = (unit: HomeStanding['unit'], milli: number, locale: string): string =>
  locale === 'zh' ? unit.zh : milli === 1000 ? unit.one : unit.many

/** The colour of a category in the ring and beside its name. */
export const colorOf = (category: HomeCategory): string =>
  category.colour > 0 ? `var(--cat-${((category.colour - 1) % 5) + 1})` : 'var(--ink-3)'

/** The categories that ask for something; the others have no part of the ring. */
export const asking = (standing: HomeStanding): HomeCategory[] =>
  standing.categories.filter((category) => category.minimumMilli > 0)

/**
 * The ring's parts: each category as wide as its minimum. What is required beyond the minimums is a last, neutral part,
 * filled by what counts but closes no category.
 */
export function ringOf(standing: HomeStanding): RingPart[] {
  const parts = asking(standing).map((category) => ({
    value: Math.min(category.countedMilli, category.minimumMilli),
    max: category.minimumMilli,
    color: colorOf(category),
  }))
  const bound = parts.reduce((sum, part) => sum + part.max, 0)
  const used = parts.reduce((sum, part) => sum + part.value, 0)
  const free = standing.requiredMilli - bound
  if (free <= 0) return parts
  return [
    ...parts,
    { value: Math.min(free, Math.max(0, standing.countedMilli - used)), max: free, color: 'var(--ink-3)' },
  ]
}

/** The category with the smallest share of its minimum, while the whole is not on course. */
export function slowest(standing: HomeStanding): HomeCategory | undefined {
  if (standing.state !== 'AT_RISK' && standing.state !== 'MISSED') return undefined
  const share = (category: HomeCategory) => category.countedMilli / category.minimumMilli
  return asking(standing)
    .filter((category) => category.missingMilli > 0)
    .sort((a, b) => share(a) - share(b) || b.missingMilli - a.missingMilli)[0]
}

/** Thousandths a week that reach the requirement in the days left, rounded up to a tenth of a credit. */
export function weeklyPace(missingMilli: number, daysLeft: number): number {
  const weeks = Math.max(1, daysLeft / 7)
  return Math.ceil(missingMilli / weeks / 100) * 100
}
