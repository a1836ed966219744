import { describe, expect, it } from 'vitest'
import { fit, place } from './layout'

describe('the picture that is sent', () => {
  it('gives all of it to the one that is there', () => {
    expect(place('corner', true, false, 1280, 720)).toEqual({ content: { x: 0, y: 0, w: 1280, h: 720 } })
    expect(place('side', false, true, 1280, 720)).toEqual({ person: { x: 0, y: 0, w: 1280, h: 720 } })
    expect(place('content', false, false, 1280, 720)).toEqual({})
  })

  it.each(['corner', 'side', 'content', 'person'] as const)('keeps everything inside, laid out as %s', (layout) => {
    for (const box of Object.values(place(layout, true, true, 1280, 720))) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.w).toBeLessThanOrEqual(1280)
      expect(box.y + box.h).toBeLessThanOrEqual(720)
    }
  })

  it('never stretches', () => {
    const box = { x: 0, y: 0, w: 300, h: 300 }
    const cover = fit('cover', 1600, 900, box)
    expect(cover.from.w / cover.from.h).toBeCloseTo(1)
    const contain = fit('contain', 1600, 900, box)
    expect(contain.to.w / contain.to.h).toBeCloseTo(16 / 9)
    expect(contain.to.y).toBeCloseTo((300 - 300 / (16 / 9)) / 2)
  })
})
