import { describe, expect, it } from 'vitest'
import { Pace } from './pace'
import { fingerprint, forget, recall, remember } from './remembered'

describe('Pace', () => {
  it('begins small, grows with the network and never passes the limit', () => {
    const pace = new Pace()
    expect(pace.size(8_000_000)).toBe(524_288)
    expect(pace.left(1000)).toBeNull()
    pace.add(524_288, 100)
    expect(pace.size(8_000_000)).toBe(7_864_320)
    pace.add(8_000_000, 100)
    expect(pace.size(8_000_000)).toBe(8_000_000)
    pace.add(262_144, 60_000)
    expect(pace.size(8_000_000)).toBe(262_144)
  })

  it('tells the time left from what was really sent', () => {
    const pace = new Pace()
    pace.add(1_000_000, 1000)
    expect(pace.left(5_000_000)).toBe(5)
  })
})

describe('remembered uploads', () => {
  it('are found again by the same file and forgotten when done', () => {
    const key = fingerprint({ name: '课.mov', size: 7, lastModified: 1 })
    remember(key, '42')
    expect(recall(key)).toBe('42')
    forget(key)
    expect(recall(key)).toBeUndefined()
  })
})
