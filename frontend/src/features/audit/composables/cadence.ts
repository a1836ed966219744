import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/i18n'

/** A Monday, for the names of the days of the week. */
const MONDAY = Date.UTC(2024, 0, 1, 12)
const DAY = 86_400_000

/** Days and hours as choices, and a rhythm in words. */
export function useCadence() {
  const { t } = useI18n()
  const format = useFormat()
  const weekday = (day: number) => format.weekday(new Date(MONDAY + (day - 1) * DAY))
  const choices = (count: number, from: number, label: (n: number) => string) =>
    Array.from({ length: count }, (_, at) => ({ value: at + from, label: label(at + from) }))

  return {
    weekdays: computed(() => choices(7, 1, weekday)),
    monthDays: computed(() => choices(31, 1, (n) => t('audit.monthDay', { n }))),
    hours: computed(() => choices(24, 0, (n) => t('audit.hourOption', { n }))),
    words: (cadence: 'WEEKLY' | 'MONTHLY', day: number, hour: number) =>
      cadence === 'WEEKLY' ? t('audit.weeklyOn', { day: weekday(day), hour }) : t('audit.monthlyOn', { day, hour }),
  }
}
