import { expect, test } from 'vitest'
import { narrowed, queryOf, readCriteria } from './criteria'

test('an address is read as it was written', () => {
  const criteria = readCriteria({ q: '急救', here: '1', length: 'SHORT', sort: 'CREDITS', industry: 'G54', exact: '1' })
  expect(criteria).toMatchObject({ q: '急救', here: true, length: 'SHORT', sort: 'CREDITS', exact: true })
  expect(readCriteria(queryOf(criteria) as Record<string, string>)).toEqual(criteria)
})

test('what nobody could have chosen is left out', () => {
  const criteria = readCriteria({ q: ['a', 'b'], length: 'ENDLESS', industry: 'no', language: 'fr', here: 'yes' })
  expect(narrowed(criteria)).toBe(false)
  expect(criteria.q).toBe('')
})
