import type { Text } from '@/i18n'

/** What stands in a design's preview for what a member would have: the paper is in both languages, whatever the reader's. */
const UNIT: Text = { zh: '第三骑手支部', en: 'Third Riders’ Branch' }
export const CREDITS: Text = { zh: '24 学分', en: '24 credits' }
export const SCHEME: Text = { zh: '年度学习', en: 'Annual study' }

/** @param what the course, category or scheme it is for */
export function sampleBody(body: Text, holder: string, year: string, what: Text): Text {
  const day = new Date(`${sampleYear(year)}-06-30T00:00:00`)
  const fill = (language: 'zh' | 'en', tag: string) =>
    (body[language] ?? '')
      .replaceAll('{name}', holder)
      .replaceAll('{unit}', UNIT[language] ?? '')
      .replaceAll('{year}', year)
      .replaceAll('{credits}', CREDITS[language] ?? '')
      .replaceAll('{date}', new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(day))
      .replaceAll('{what}', what[language] || what.zh || what.en || '')
  return { zh: fill('zh', 'zh-CN'), en: fill('en', 'en-GB') }
}

/** While a year is typed it is none yet. */
export const sampleYear = (typed: string): string => (/^20\d\d$/.test(typed) ? typed : '2026')
