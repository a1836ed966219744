import type { RingPart } from '@/ui'
import type { HomeStanding } from './home'

const COLORS = ['var(--cat-1)', 'var(--cat-2)', 'var(--cat-3)', 'var(--cat-4)', 'var(--cat-5)']

export const colorOf = (at: number): string => COLORS[at % COLORS.length]!

/**
 * The ring's parts: each category as wide as its requirement. What is required beyond the categories' own minimums is a
 * last, neutral part, filled by credits that count but close no category.
 */
export function ringOf(standing: HomeStanding): RingPart[] {
  const parts = standing.categories
    .filter((category) => category.requiredMilli > 0)
    .map((category, at) => ({
      value: Math.min(category.countedMilli, category.requiredMilli),
      max: category.requiredMilli,
      color: colorOf(at),
    }))
  const bound = parts.reduce((sum, part) => sum + part.max, 0)
  const used = parts.reduce((sum, part) => sum + part.value, 0)
  const free = standing.requiredMilli - bound
  return free > 0
    ? [...parts, { value: Math.min(free, Math.max(0, standing.countedMilli - used)), max: free, color: 'var(--ink-3)' }]
    : parts
}

/** The category that is furthest behind among those that are, if any is. */
export function slowest(standing: HomeStanding) {
  const behind = standing.categories.filter((category) => category.state === 'AT_RISK' || category.state === 'MISSED')
  return behind.sort((a, b) => b.requiredMilli - b.countedMilli - (a.requiredMilli - a.countedMilli))[0]
}

/** Thousandths a week that reach the requirement in the days left, rounded up to a tenth of a credit. */
export function weeklyPace(missingMilli: number, daysLeft: number): number {
  const weeks = Math.max(1, daysLeft / 7)
  return Math.ceil(missingMilli / weeks / 100) * 100
}
