import { describe, expect, it } from 'vitest'
import { emptyLine, emptyPlan, formOf } from './planForm'

describe('the form of a class', () => {
  const unit = { value: '7', label: 'North' }

  it('begins tomorrow evening, given by whoever plans it', () => {
    const draft = emptyPlan(new Date(2026, 11, 31, 10), '5')
    expect(draft.day).toBe('2027-01-01')
    expect(formOf({ ...draft, unit }).hosts).toEqual([{ accountId: '5', presents: true }])
  })

  it('says when it ends by how long it takes, and repeats only where that is wanted', () => {
    const draft = { ...emptyPlan(new Date(2026, 11, 1), '5'), unit, day: '2026-12-24', from: '23:30', minutes: 90 }
    const form = formOf(draft)
    expect(new Date(form.endsAt).getTime() - new Date(form.startsAt).getTime()).toBe(90 * 60_000)
    expect(form.repeat).toBeUndefined()
    expect(formOf({ ...draft, frequency: 'WEEKLY' }).repeat).toEqual({ frequency: 'WEEKLY', every: 1, classes: 4 })
  })

  it('leaves out lines for nobody, and a moderator who presents', () => {
    const draft = { ...emptyPlan(new Date(2026, 11, 1), '5'), unit, moderators: ['5', '6'] }
    draft.audience = [emptyLine(), emptyLine(unit)]
    const form = formOf(draft)
    expect(form.audience).toEqual([{ unitId: '7', industry: undefined, courseId: undefined }])
    expect(form.hosts).toEqual([
      { accountId: '5', presents: true },
      { accountId: '6', presents: false },
    ])
  })
})
