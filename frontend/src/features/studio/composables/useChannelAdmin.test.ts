import { describe, expect, it } from 'vitest'
import { shifted } from './useChannelAdmin'

describe('moving a channel', () => {
  it('changes places with its neighbour', () => {
    expect(shifted(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(shifted(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  })

  it('does nothing at the ends and to what is not there', () => {
    expect(shifted(['a', 'b'], 'a', -1)).toBeNull()
    expect(shifted(['a', 'b'], 'b', 1)).toBeNull()
    expect(shifted(['a', 'b'], 'z', 1)).toBeNull()
  })
})
