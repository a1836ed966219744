import { describe, expect, it } from 'vitest'
import { emptyForm, fillForm, toBody } from './designForm'

describe('the form of a design', () => {
  it('sends what was filled in, and only what the kind of earning needs', () => {
    const form = emptyForm()
    form.unit = { value: '7', label: 'Unit' }
    form.kind = 'CATEGORY'
    form.category = 'safety'
    form.credits = '1.5'
    form.months = '24'
    expect(toBody(form)).toMatchObject({
      unitId: '7',
      months: 24,
      earning: { kind: 'CATEGORY', category: 'safety', milli: 1500, courseId: undefined },
    })
    form.kind = 'REQUIREMENT'
    form.months = ''
    expect(toBody(form)).toMatchObject({ months: undefined, earning: { kind: 'REQUIREMENT', milli: 0 } })
  })

  it('comes back from a design as it went', () => {
    const form = emptyForm()
    const body = { ...toBody({ ...form, unit: { value: '7', label: '一队' } }), version: 3 }
    fillForm(
      form,
      {
        id: '1',
        ...body,
        unitName: { zh: '一队', en: '' },
        earningName: { zh: '', en: '' },
        closedAt: undefined,
        issued: 0,
      } as never,
      (text) => text.zh ?? '',
    )
    expect(toBody(form)).toEqual(body)
  })
})
