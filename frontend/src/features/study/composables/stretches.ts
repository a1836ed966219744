import type { Schema } from '@/api'

export type Watched = Schema<'PlayerView.WatchedView'>

export interface Stretch {
  from: number
  to: number
  state: 'counted' | 'uncounted' | 'unseen'
  reason?: string
}

/** Shorter than this is the rounding of clocks, and nothing a person could do something about. */
const SLIVER = 1000

/** The whole of the medium as stretches side by side, as the bar draws it. */
export function stretchesOf(watched: Watched, duration: number): Stretch[] {
  const known: Stretch[] = [
    ...watched.counted.map((one) => ({ from: one.from, to: one.to, state: 'counted' as const })),
    ...watched.uncounted
      .filter((one) => one.to - one.from >= SLIVER)
      .map((one) => ({ from: one.from, to: one.to, state: 'uncounted' as const, reason: one.reason ?? undefined })),
  ].sort((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const next of known) {
    const last = joined.at(-1)
    if (last && last.state === next.state && last.reason === next.reason && next.from - last.to < SLIVER)
      last.to = next.to
    else joined.push({ ...next, from: last && next.from - last.to < SLIVER ? last.to : next.from })
  }
  const end = joined.at(-1)?.to ?? 0
  if (duration - end >= SLIVER) joined.push({ from: end, to: duration, state: 'unseen' })
  return joined
}

export interface Remaining {
  total: number
  ahead: number
  missed: number
}

/** How the rest can be reached: first what lies ahead, then what was missed. */
export function remainingOf(watched: Watched, duration: number, needed: number): Remaining {
  const total = Math.max(0, needed - watched.countedMs)
  const end = stretchesOf(watched, duration).find((one) => one.state === 'unseen')?.from ?? duration
  const ahead = Math.min(total, duration - end)
  return { total, ahead, missed: total - ahead }
}
