import { describe, expect, it } from 'vitest'
import { adoptIds, newItem, newModule, parts, place, put, step, stepModule, type Draft, type Item } from './draft'

function draft(...modules: string[][]): Draft {
  return {
    title: { zh: '课', en: '' },
    summary: { zh: '', en: '' },
    channelCode: 'safety',
    languages: ['zh'],
    industries: [],
    industriesConfirmed: false,
    modules: modules.map((names) => ({
      ...newModule(),
      items: names.map((name) => ({ ...newItem('ARTICLE'), title: { zh: name, en: '' } })),
    })),
  }
}
const order = (of: Draft) => of.modules.map((module) => module.items.map((item) => item.title.zh).join(''))

describe('the outline of a draft', () => {
  it('moves an item within its module and over its border', () => {
    const course = draft(['a', 'b'], ['c'])
    const b = course.modules[0]!.items[1]!
    expect(step(course, b, 1)).toBe(true)
    expect(order(course)).toEqual(['a', 'bc'])
    expect(step(course, b, 1)).toBe(true)
    expect(order(course)).toEqual(['a', 'cb'])
    expect(step(course, b, 1)).toBe(false)
    step(course, b, -1)
    step(course, b, -1)
    expect(order(course)).toEqual(['ab', 'c'])
  })

  it('puts an item where it is dropped', () => {
    const course = draft(['a', 'b', 'c'], ['d'])
    const a = course.modules[0]!.items[0]!
    put(course, a, 0, 3)
    expect(order(course)).toEqual(['bca', 'd'])
    put(course, a, 1, 0)
    expect(order(course)).toEqual(['bc', 'ad'])
    expect(place(course, a)).toEqual({ module: 1, at: 0 })
  })

  it('moves modules and stops at the ends', () => {
    const course = draft(['a'], ['b'])
    expect(stepModule(course, course.modules[0]!, 1)).toBe(true)
    expect(order(course)).toEqual(['b', 'a'])
    expect(stepModule(course, course.modules[1]!, 1)).toBe(false)
  })

  it('adopts ids on what was sent, whatever happened since', () => {
    const course = draft(['a', 'b'])
    const sent = parts(course)
    const saved = structuredClone(course)
    parts(saved).forEach((part, at) => (part.id = String(at + 1)))
    const [a, b] = course.modules[0]!.items as [Item, Item]
    step(course, a, 1)
    course.modules[0]!.items.push(newItem('QUIZ'))
    adoptIds(sent, saved)
    expect(a.id).toBe('2')
    expect(b.id).toBe('3')
    expect(course.modules[0]!.items[2]!.id).toBeUndefined()
  })
})
