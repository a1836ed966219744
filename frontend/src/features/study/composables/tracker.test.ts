import { describe, expect, it } from 'vitest'
import { Tracker } from './tracker'

describe('the tracker', () => {
  it('reports what played, once, and goes on', () => {
    const tracker = new Tracker()
    tracker.start(0, 100, 1, true)
    for (let t = 200; t <= 10_000; t += 200) tracker.sample(t, 100 + t)
    expect(tracker.take(10_100)).toEqual([{ fromMs: 0, toMs: 10_000, rateMilli: 1000, visible: true, sinceMs: 100 }])
    tracker.sample(12_000, 12_100)
    tracker.stop()
    expect(tracker.take(13_000)).toEqual([
      { fromMs: 10_000, toMs: 12_000, rateMilli: 1000, visible: true, sinceMs: 10_100 },
    ])
    expect(tracker.take(14_000)).toEqual([])
  })

  it('never reports a jump as watched', () => {
    const tracker = new Tracker()
    tracker.start(0, 0, 1, true)
    tracker.sample(5_000, 5_000)
    tracker.sample(65_000, 5_200)
    tracker.sample(67_000, 7_200)
    tracker.sample(3_000, 7_400)
    expect(tracker.take(7_400).map((one) => [one.fromMs, one.toMs])).toEqual([
      [0, 5_000],
      [65_000, 67_000],
    ])
  })
})
