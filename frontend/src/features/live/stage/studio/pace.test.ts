import { describe, expect, it } from 'vitest'
import { Pace } from './pace'

describe('the pace of an upload', () => {
  it('is not behind while the server tells of each piece soon', () => {
    const pace = new Pace()
    for (let at = 0; at < 10_000; at += 100) {
      pace.piece(30_000, at)
      if (at % 500 === 0) pace.arrived((at / 100) * 30_000)
      expect(pace.tooSlow(at)).toBe(false)
    }
    expect(pace.behind(10_000)).toBeLessThan(1200)
  })

  it('is too slow when pieces wait for seconds, and not by one hiccup', () => {
    const pace = new Pace()
    pace.piece(1000, 0)
    expect(pace.tooSlow(2600)).toBe(false)
    pace.arrived(1000)
    expect(pace.tooSlow(2700)).toBe(false)
    pace.piece(1000, 3000)
    expect(pace.tooSlow(5600)).toBe(false)
    expect(pace.behind(8700)).toBe(5700)
    expect(pace.tooSlow(8700)).toBe(true)
  })
})
