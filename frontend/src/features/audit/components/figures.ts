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

/** Thousandths a member has on average, with two places so that a column of them can be compared. */
export function averageOf(counts: Counts): number {
  return counts.members === 0 ? 0 : counts.countedMilli / counts.members / 1000
}
