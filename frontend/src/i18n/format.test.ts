import { describe, expect, it } from 'vitest'
import { clock, creditText } from './format'

describe('credits', () => {
  it.each([
    [18500, '18.5'],
    [32000, '32'],
    [855, '0.855'],
    [-1000, '−1'],
    [0, '0'],
    [1204000, '1,204'],
    [-50, '−0.05'],
  ])('%i thousandths read %s', (milli, text) => expect(creditText(milli)).toBe(text))
})

describe('a clock', () => {
  it.each([
    [0, '00:00'],
    [451_999, '07:31'],
    [3_600_000, '1:00:00'],
    [-5, '00:00'],
  ])('%i ms reads %s', (milliseconds, text) => expect(clock(milliseconds)).toBe(text))
})
