import { expect, it } from 'vitest'
import { isNumber } from './options'

it.each(['12', '-3.5', '.5', '7.', '１２', '−4', '1,234,567.8', '2e-3', ' 8 '])('reads %s as a number', (typed) => {
  expect(isNumber(typed)).toBe(true)
})

it.each(['', '12 km', '三', '1,23', '--4', 'NaN', '0x1f', '9'.repeat(31)])(
  'does not read "%s" as a number',
  (typed) => {
    expect(isNumber(typed)).toBe(false)
  },
)
