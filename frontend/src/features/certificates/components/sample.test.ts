import { expect, it } from 'vitest'
import { sampleBody, SCHEME } from './sample'

it('a preview speaks each language in that language', () => {
  const body = {
    zh: '{name}（{unit}）按《{what}》取得 {credits}，{date}。',
    en: '{name} of {unit}: {what}, {credits}, {date}.',
  }
  expect(sampleBody(body, '王小明', '2026', SCHEME)).toEqual({
    zh: '王小明（第三骑手支部）按《年度学习》取得 24 学分，2026年6月30日。',
    en: '王小明 of Third Riders’ Branch: Annual study, 24 credits, 30 June 2026.',
  })
})

it('a year that is half typed breaks nothing', () => {
  expect(sampleBody({ zh: '{year}，{date}', en: '' }, '', '20', SCHEME).zh).toBe('20，2026年6月30日')
})
