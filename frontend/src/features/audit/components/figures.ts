import type { Counts, State } from '../composables/audit'

/** How many members of some counts are in a state. */
export function figure(counts: Counts, state: State): number {
  switch (state) {
    case 'MET':
      return counts.met
    case 'ON_COURSE':
      return counts.onCourse
    case 'AT_RISK':
      return counts.atRisk
    default:
      return counts.missed
  }
}
