import { Award, BadgeCheck, Briefcase, Building2, GraduationCap, Landmark } from '@lucide/vue'
import { useI18n } from 'vue-i18n'
import { localText, useFormat } from '@/i18n'
import type { GrowthItem } from './growth'

export const CHIPS = ['ALL', 'CREDITS', 'DEGREE', 'POST', 'BADGE', 'SERVICE'] as const
export type Chip = (typeof CHIPS)[number]

export const ICONS = {
  UNIT: Building2,
  POST_HERE: Landmark,
  POST: Briefcase,
  DEGREE: GraduationCap,
  BADGE: BadgeCheck,
  CERTIFICATE: Award,
} as const

const SHOWN: Record<Chip, GrowthItem['kind'][]> = {
  ALL: ['UNIT', 'POST_HERE', 'POST', 'DEGREE', 'BADGE', 'CERTIFICATE'],
  CREDITS: ['UNIT'],
  DEGREE: ['DEGREE'],
  POST: ['POST_HERE', 'POST'],
  BADGE: ['BADGE', 'CERTIFICATE'],
  SERVICE: [],
}

export const shows = (chip: Chip, item: GrowthItem) => SHOWN[chip].includes(item.kind)

/** An item in words: what it is, and beneath that where, how long and under which number. */
export function useItems() {
  const { t } = useI18n()
  const format = useFormat()

  function title(item: GrowthItem): string {
    const name = localText(item.title) || t('growth.untitled')
    if (item.kind === 'UNIT') return t('growth.came', { unit: name })
    return item.kind === 'DEGREE' && item.detail ? `${name} · ${localText(item.detail)}` : name
  }

  function span(item: GrowthItem): string {
    if (item.kind === 'UNIT') return item.until ? t('growth.until', { date: format.date(item.until) }) : ''
    if (item.kind === 'POST' || item.kind === 'POST_HERE')
      return item.until ? t('growth.until', { date: format.date(item.until) }) : t('growth.toNow')
    return item.until ? t('growth.validUntil', { date: format.date(item.until) }) : ''
  }

  function detail(item: GrowthItem): string {
    return [
      localText(item.organization),
      item.kind === 'CERTIFICATE' ? localText(item.detail) : '',
      span(item),
      item.number && item.kind !== 'CERTIFICATE' ? t('growth.numbered', { n: item.number }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }

  return { title, detail }
}
