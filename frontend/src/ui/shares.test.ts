import { describe, expect, it } from 'vitest'
import { arcs, percentages } from './shares'

describe('arcs', () => {
  it('share the circle by what each part requires and leave a gap between them', () => {
    const ring = arcs([
      { value: 4, max: 8, color: 'a' },
      { value: 24, max: 24, color: 'b' },
    ])
    expect(ring.map((arc) => arc.track)).toEqual([78, 234])
    expect(ring.map((arc) => arc.fill)).toEqual([39, 234])
    expect(ring.map((arc) => arc.start)).toEqual([2, 84])
    expect(ring.reduce((sum, arc) => sum + arc.track, 0) + 2 * 4).toBe(320)
  })

  it('close the circle when there is one part', () => {
    expect(arcs([{ value: 1, max: 2, color: 'a' }])).toEqual([{ color: 'a', track: 320, fill: 160, start: 0 }])
  })

  it('never overflow, never go backwards, and leave out what requires nothing', () => {
    const ring = arcs([
      { value: 9, max: 3, color: 'a' },
      { value: -1, max: 3, color: 'b' },
      { value: 5, max: 0, color: 'c' },
    ])
    expect(ring).toHaveLength(2)
    expect(ring[0]!.fill).toBe(ring[0]!.track)
    expect(ring[1]!.fill).toBe(0)
    expect(arcs([])).toEqual([])
  })
})

describe('percentages', () => {
  it('add up to a hundred', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33])
    expect(percentages([7610, 3118, 1148, 604])).toEqual([61, 25, 9, 5])
    for (let seed = 1; seed < 200; seed++) {
      const values = [seed % 7, (seed * 13) % 11, (seed * 31) % 17, seed]
      expect(percentages(values).reduce((sum, value) => sum + value, 0)).toBe(100)
    }
  })

  it('are nought where there is nothing', () => expect(percentages([0, 0])).toEqual([0, 0]))
})
