import { describe, expect, it } from 'vitest'
import type { HomeCategory, HomeStanding } from './home'
import { ringOf, slowest, weeklyPace } from './standing'

const category = (code: string, countedMilli: number, minimumMilli: number): HomeCategory => ({
  code,
  name: { zh: code, en: code },
  colour: 1,
  earnedMilli: countedMilli,
  countedMilli,
  minimumMilli,
  maximumMilli: 0,
  missingMilli: Math.max(0, minimumMilli - countedMilli),
})

const standing = (
  countedMilli: number,
  requiredMilli: number,
  categories: HomeCategory[],
  state: HomeStanding['state'] = 'ON_COURSE',
): HomeStanding => ({
  memberId: '1',
  year: 2026,
  schemeId: '2',
  schemeName: { zh: '制度', en: 'Scheme' },
  schemeVersion: 1,
  paceMilli: 0,
  earnedMilli: countedMilli,
  countedMilli,
  requiredMilli,
  missingMilli: Math.max(0, requiredMilli - countedMilli),
  lastDay: '2026-12-31',
  state,
  unit: { zh: '学分', one: 'credit', many: 'credits' },
  categories,
})

describe('the ring', () => {
  it('has one part per category that requires something', () => {
    const ring = ringOf(
      standing(6000, 12000, [category('a', 4000, 8000), category('b', 2000, 4000), category('c', 900, 0)]),
    )
    expect(ring.map(({ value, max }) => [value, max])).toEqual([
      [4000, 8000],
      [2000, 4000],
    ])
  })

  it('shows what may come from anywhere as a last part of its own', () => {
    const ring = ringOf(standing(10000, 24000, [category('a', 9000, 8000), category('b', 1000, 8000)]))
    expect(ring.map(({ value, max }) => [value, max])).toEqual([
      [8000, 8000],
      [1000, 8000],
      [1000, 8000],
    ])
  })
})

it('the slowest category has the smallest share of its minimum, and only when the whole is not on course', () => {
  const all = [category('a', 4000, 9000), category('b', 3000, 8000), category('c', 4000, 4000)]
  expect(slowest(standing(11000, 21000, all, 'AT_RISK'))?.code).toBe('b')
  expect(slowest(standing(11000, 21000, all))).toBeUndefined()
  expect(slowest(standing(4000, 4000, [category('c', 4000, 4000)], 'MISSED'))).toBeUndefined()
})

it('the pace is rounded up, so that keeping it is enough', () => {
  expect(weeklyPace(13500, 39)).toBe(2500)
  expect(weeklyPace(500, 3)).toBe(500)
})
