import { describe, expect, it } from 'vitest'
import { remainingOf, stretchesOf, type Watched } from './stretches'

const MINUTE = 60_000
/** The drawn screen: 12:40 long, at 07:31, 40 s in another window, 55 s skipped, 90 % needed. */
const drawn: Watched = {
  positionMs: 451_000,
  countedMs: 356_000,
  ended: false,
  completed: false,
  counted: [
    { from: 0, to: 151_000 },
    { from: 191_000, to: 330_000 },
    { from: 385_000, to: 451_000 },
  ],
  uncounted: [
    { from: 151_000, to: 191_000, reason: 'HIDDEN' },
    { from: 330_000, to: 385_000, reason: 'SKIPPED' },
  ],
}

describe('the watched bar', () => {
  it('lays counted, uncounted and unseen side by side', () => {
    const all = stretchesOf(drawn, 760_000)
    expect(all.map((one) => one.state)).toEqual(['counted', 'uncounted', 'counted', 'uncounted', 'counted', 'unseen'])
    expect(all.at(-1)).toEqual({ from: 451_000, to: 760_000, state: 'unseen' })
  })

  it('shows nothing a person could not act on', () => {
    const watched = {
      ...drawn,
      counted: [
        { from: 0, to: 10_000 },
        { from: 10_300, to: 20_000 },
      ],
      uncounted: [{ from: 10_000, to: 10_300, reason: 'TOO_FAST' }],
    }
    expect(stretchesOf(watched, 20_000)).toEqual([{ from: 0, to: 20_000, state: 'counted' }])
  })

  it('says how the rest is reached', () => {
    expect(remainingOf(drawn, 760_000, 684_000)).toEqual({ total: 328_000, ahead: 309_000, missed: 19_000 })
    expect(remainingOf({ ...drawn, countedMs: 700_000 }, 760_000, 684_000).total).toBe(0)
    const fresh = { ...drawn, countedMs: 0, counted: [], uncounted: [] }
    expect(remainingOf(fresh, 10 * MINUTE, 9 * MINUTE)).toEqual({ total: 9 * MINUTE, ahead: 9 * MINUTE, missed: 0 })
  })
})
