import { describe, expect, it } from 'vitest'
import { daysOf, emptyDraft, emptyLine, formOf } from './form'

describe('the form of a mandate', () => {
  it('reads days however they are separated', () => {
    expect(daysOf('14, 3')).toEqual([14, 3])
    expect(daysOf('14，7、1')).toEqual([14, 7, 1])
    expect(daysOf('soon, 0, -2')).toEqual([])
  })

  it('leaves out lines that name nobody yet', () => {
    const draft = emptyDraft(new Date(2026, 11, 20))
    draft.lines = [
      emptyLine(),
      { ...emptyLine(), unit: { value: '7', label: 'North' }, post: 'group-leader' },
      { ...emptyLine(), kind: 'member', unit: { value: '7', label: 'North' }, member: { value: '9', label: 'Lin' } },
    ]
    const form = formOf(draft, 3)
    expect(form.startsOn).toBe('2026-12-20')
    expect(form.dueOn).toBe('2027-01-19')
    expect(form.audience).toEqual([
      { unitId: '7', alone: false, industry: undefined, post: 'group-leader' },
      { alone: false, memberId: '9' },
    ])
    expect(form.version).toBe(3)
  })
})
