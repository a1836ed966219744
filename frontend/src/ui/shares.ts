export interface RingPart {
  /** How much of it there is. */
  value: number
  /** How much makes it full; decides how much of the circle it takes. */
  max: number
  color: string
}

export interface Arc {
  color: string
  /** Length of the pale track and of the filled part, and where both begin; all in units of the circle's path. */
  track: number
  fill: number
  start: number
}

/** Lays parts round a circle of `path` units with `gap` units between them. A single part closes the circle. */
export function arcs(parts: readonly RingPart[], path = 320, gap = 4): Arc[] {
  const shown = parts.filter((part) => part.max > 0)
  const total = shown.reduce((sum, part) => sum + part.max, 0)
  const room = shown.length > 1 ? path - gap * shown.length : path
  let start = shown.length > 1 ? gap / 2 : 0
  return shown.map((part) => {
    const track = (part.max / total) * room
    const arc = { color: part.color, track, fill: track * Math.min(1, Math.max(0, part.value / part.max)), start }
    start += track + gap
    return arc
  })
}

/**
 * Shares as whole percentages that add up to 100 (largest remainder), so that a row of figures never reads 99 or 101.
 */
export function percentages(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total <= 0) return values.map(() => 0)
  const exact = values.map((value) => (value / total) * 100)
  const whole = exact.map(Math.floor)
  const order = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  const missing = 100 - whole.reduce((sum, value) => sum + value, 0)
  order.slice(0, missing).forEach(({ at }) => (whole[at]! += 1))
  return whole
}
