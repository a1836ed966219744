import { describe, expect, it } from 'vitest'
import { ReplayReader, saidUntil, type ReplayLine } from './useReplay'

const line = (id: number, positionMs: number): ReplayLine => ({
  id: String(id),
  positionMs,
  role: 'ATTENDEE',
  announcement: false,
  text: `${id}`,
})
/** One line a second for ten minutes, fifty in a page. */
const all = Array.from({ length: 600 }, (_, i) => line(i + 1, i * 1000))
const page = (from: number, after = '0') => {
  const rest = all.filter((each) => each.positionMs >= from && Number(each.id) > Number(after))
  return { lines: rest.slice(0, 50), next: rest.length > 50 ? rest[49]!.id : null }
}

describe('what was said beside a recording', () => {
  it('is there up to the moment and not beyond', () => {
    expect(saidUntil(all, 2500).map((each) => each.id)).toEqual(['1', '2', '3'])
    expect(saidUntil(all, -1)).toEqual([])
    expect(saidUntil([], 5)).toEqual([])
  })

  it('is read further while it plays, without a line twice', async () => {
    const asked: number[] = []
    const reader = new ReplayReader((from, after) => {
      asked.push(from)
      return Promise.resolve(page(from, after))
    })
    for (let second = 0; second < 120; second++) await reader.look(second * 1000)
    expect(reader.lines.value.length).toBeGreaterThan(120)
    expect(new Set(reader.lines.value.map((each) => each.id)).size).toBe(reader.lines.value.length)
    expect(asked.length).toBeLessThan(5)
  })

  it('begins anew a minute before the place one jumps to, and goes back', async () => {
    const reader = new ReplayReader((from, after) => Promise.resolve(page(from, after)))
    await reader.look(0)
    await reader.look(500_000)
    expect(reader.lines.value[0]!.positionMs).toBe(440_000)
    await reader.look(10_000)
    expect(reader.lines.value[0]!.positionMs).toBe(0)
  })

  it('says what went wrong and asks again only when told to', async () => {
    let times = 0
    const reader = new ReplayReader(() => {
      times++
      return times === 1 ? Promise.reject(new Error('away')) : Promise.resolve(page(0))
    })
    await reader.look(0)
    await reader.look(1000)
    expect(times).toBe(1)
    expect(reader.problem.value).toBeDefined()
    reader.again()
    await reader.look(1000)
    expect(reader.lines.value).toHaveLength(50)
  })
})
