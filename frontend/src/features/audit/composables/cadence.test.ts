import { createApp, defineComponent, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import { useCadence } from './cadence'
import subscriptions from '../strings/subscriptions'

function inLocale(locale: 'zh' | 'en') {
  let found: ReturnType<typeof useCadence> | undefined
  const i18n = createI18n({
    legacy: false,
    locale,
    messages: { zh: { audit: subscriptions.zh }, en: { audit: subscriptions.en } },
  })
  createApp(
    defineComponent({
      setup() {
        found = useCadence()
        return () => h('div')
      },
    }),
  )
    .use(i18n)
    .mount(document.createElement('div'))
  return found!
}

describe('a rhythm in words', () => {
  it('begins its weeks on Monday in both languages', () => {
    expect(inLocale('zh').weekdays.value.map((each) => each.label)).toEqual([
      '周一',
      '周二',
      '周三',
      '周四',
      '周五',
      '周六',
      '周日',
    ])
    expect(inLocale('en').words('WEEKLY', 1, 8)).toBe('Mon, 8:00')
  })

  it('names the day of the month', () => {
    expect(inLocale('zh').words('MONTHLY', 31, 9)).toBe('每月 31 日 9:00')
    expect(inLocale('en').monthDays.value).toHaveLength(31)
  })
})
