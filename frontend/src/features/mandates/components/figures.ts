import type { Figures } from '../composables/mandates'
import type { RequirementState } from '../composables/mine'

/** The states a list shows as columns; those who asked to be let go count with the exempt. */
export const SHOWN = ['DONE', 'DONE_LATE', 'BEGUN', 'NOT_BEGUN', 'OVERDUE', 'EXEMPT'] as const
export type Shown = (typeof SHOWN)[number]

export const TONES: Record<Shown, string> = {
  DONE: 'met',
  DONE_LATE: 'risk',
  BEGUN: 'course',
  NOT_BEGUN: 'var(--line-strong)',
  OVERDUE: 'missed',
  EXEMPT: 'var(--surface-2)',
}

export function figure(figures: Figures, state: RequirementState): number {
  switch (state) {
    case 'DONE':
      return figures.done
    case 'DONE_LATE':
      return figures.doneLate
    case 'BEGUN':
      return figures.begun
    case 'NOT_BEGUN':
      return figures.notBegun
    case 'OVERDUE':
      return figures.overdue
    default:
      return figures.exempt
  }
}

/** Who has something to do or has done it. */
export const asked = (figures: Figures) => figures.members - figures.exempt

/** Done in time or late, of those who were asked; whole percent, 100 only when all are. */
export function share(figures: Figures): number {
  const all = asked(figures)
  return all === 0 ? 0 : Math.floor(((figures.done + figures.doneLate) / all) * 100)
}
