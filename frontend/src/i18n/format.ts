import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

type When = string | number | Date

const DAY = 86_400_000

/** A date without a time ("2026-12-31") is that day wherever the reader is. */
function toDate(when: When): Date {
  return typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when) ? new Date(`${when}T00:00:00`) : new Date(when)
}

/** mm:ss, or h:mm:ss from an hour on. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const pair = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${pair(Math.floor((seconds % 3600) / 60))}:${pair(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** Thousandths of a credit as people write them: at least one figure fewer than needed, never a rounding. */
export function creditText(milli: number): string {
  const sign = milli < 0 ? '−' : ''
  const whole = Math.floor(Math.abs(milli) / 1000)
  const part = String(Math.abs(milli) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return sign + whole.toLocaleString('en-US') + (part ? `.${part}` : '')
}

/** Numbers, dates and durations as the reader's language has them. */
export function useFormat() {
  const { locale, t } = useI18n()
  const tag = computed(() => (locale.value === 'en' ? 'en-GB' : 'zh-CN'))
  const date = (when: When, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag.value, options).format(toDate(when))

  return {
    clock,
    credits: creditText,
    number: (value: number, digits = 0) =>
      new Intl.NumberFormat(tag.value, { maximumFractionDigits: digits }).format(value),
    /** With as many places as asked for, so that figures of a column line up. */
    fixed: (value: number, digits: number) =>
      new Intl.NumberFormat(tag.value, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    /** A share of one, as a percentage. */
    percent: (share: number, digits = 0) =>
      new Intl.NumberFormat(tag.value, { style: 'percent', maximumFractionDigits: digits }).format(share),
    date: (when: When) => date(when, { year: 'numeric', month: 'long', day: 'numeric' }),
    /** 11月22日, 22 Nov */
    day: (when: When) => date(when, { month: locale.value === 'en' ? 'short' : 'long', day: 'numeric' }),
    /** 11月22日周日, Sun 22 Nov */
    dayAndWeekday: (when: When) =>
      date(when, { month: locale.value === 'en' ? 'short' : 'long', day: 'numeric', weekday: 'short' }),
    weekday: (when: When) => date(when, { weekday: 'short' }),
    /** 11月, November */
    month: (when: When) => date(when, { month: locale.value === 'en' ? 'long' : 'short' }),
    time: (when: When) => date(when, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    dateTime: (when: When) =>
      date(when, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    /** "3 days ago", "in 2 hours"; beyond a month, the date */
    relative: (when: When, now: number = Date.now()) => {
      const span = toDate(when).getTime() - now
      const format = new Intl.RelativeTimeFormat(tag.value, { numeric: 'auto' })
      if (Math.abs(span) < 60_000) return t('ui.justNow')
      if (Math.abs(span) < 3_600_000) return format.format(Math.round(span / 60_000), 'minute')
      if (Math.abs(span) < DAY) return format.format(Math.round(span / 3_600_000), 'hour')
      if (Math.abs(span) < 31 * DAY) return format.format(Math.round(span / DAY), 'day')
      return date(when, { year: 'numeric', month: 'short', day: 'numeric' })
    },
    /** Seconds in words: "1 小时 52 分", "48 min". */
    duration: (seconds: number) => {
      const minutes = Math.round(seconds / 60)
      if (seconds > 0 && minutes === 0) return t('ui.seconds', { n: Math.round(seconds) })
      if (minutes < 60) return t('ui.minutes', { n: minutes })
      const rest = minutes % 60
      return rest === 0
        ? t('ui.hours', { h: minutes / 60 })
        : t('ui.hoursMinutes', { h: Math.floor(minutes / 60), m: rest })
    },
    /** In steps of 1024, as the server and people's file managers count. */
    bytes: (count: number) => {
      const units = ['B', 'KB', 'MB', 'GB', 'TB']
      let step = 0
      let value = count
      for (; value >= 1000 && step < units.length - 1; step++) value /= 1024
      return `${new Intl.NumberFormat(tag.value, { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(value)} ${units[step]}`
    },
  }
}
