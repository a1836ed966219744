import { describe, expect, it } from 'vitest'
import { asked, figure, share, SHOWN } from './figures'

const figures = { members: 201, done: 120, doneLate: 20, begun: 10, notBegun: 20, overdue: 30, exempt: 1 }

describe('figures of a mandate', () => {
  it('add up to the members', () => {
    expect(SHOWN.reduce((sum, state) => sum + figure(figures, state), 0)).toBe(figures.members)
  })

  it('leave the exempt out of the share', () => {
    expect(asked(figures)).toBe(200)
    expect(share(figures)).toBe(70)
  })

  it('say a hundred only when all are done', () => {
    expect(share({ ...figures, members: 1000, done: 999, doneLate: 0, exempt: 0 })).toBe(99)
    expect(share({ ...figures, members: 1, done: 0, exempt: 1 })).toBe(0)
  })
})
