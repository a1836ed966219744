import { expect, it } from 'vitest'
import { slideTitle } from './slideTitle'

it('is the largest words of the slide, joined as they are written', () => {
  expect(
    slideTitle([
      { str: 'Xuefen 2026', height: 10 },
      { str: '止血', height: 40 },
      { str: '', height: 0 },
      { str: '三步', height: 39 },
      { str: '按住伤口', height: 20 },
    ]),
  ).toBe('止血三步')
  expect(
    slideTitle([
      { str: 'Stop the', height: 32 },
      { str: 'bleeding', height: 32 },
      { str: 'press', height: 12 },
    ]),
  ).toBe('Stop the bleeding')
})

it('is empty where a slide is a picture, and never long', () => {
  expect(slideTitle([])).toBe('')
  expect(slideTitle([{ str: ' ', height: 50 }, { type: 'mark' } as object])).toBe('')
  expect(slideTitle([{ str: 'x'.repeat(500), height: 50 }])).toHaveLength(120)
})
