import { useI18n } from 'vue-i18n'
import { useFormat } from '@/i18n'

interface Told {
  amountKind?: string | null
  amountMilli?: number | null
  result?: string | null
  firstDay?: string | null
  lastDay?: string | null
}

/** What was achieved, and the place among its authors: `paper#2` is told as `paper · 2`. */
export const resultText = (result: string): string => result.replace('#', ' · ')

/** How much and when, as claims tell it. */
export function useAmounts() {
  const { t } = useI18n()
  const format = useFormat()

  function amount(claim: Told): string {
    if (claim.amountKind === 'RESULT') return resultText(claim.result ?? '')
    if (!claim.amountKind || claim.amountMilli == null) return ''
    const n = format.credits(claim.amountMilli)
    if (claim.amountKind === 'DAYS') return t('claims.days', { n })
    return claim.amountKind === 'HOURS' ? t('claims.hours', { n }) : t('claims.credits', { n })
  }

  function days(claim: Told): string {
    if (!claim.firstDay || !claim.lastDay) return ''
    return claim.firstDay === claim.lastDay
      ? format.day(claim.firstDay)
      : `${format.day(claim.firstDay)} – ${format.day(claim.lastDay)}`
  }

  return { amount, days }
}
