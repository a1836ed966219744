import { describe, expect, it } from 'vitest'
import { thousandths } from './amounts'

describe('thousandths', () => {
  it('reads what people type', () => {
    expect(['', ' 1.5 ', '0.001', '12'].map(thousandths)).toEqual([0, 1500, 1, 12_000])
  })
  it('refuses what is no amount', () => {
    expect(['-1', '1.0005', '1e3', 'two', '1,5'].map(thousandths)).toEqual([NaN, NaN, NaN, NaN, NaN])
  })
})
