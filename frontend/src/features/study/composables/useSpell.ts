import { useI18n } from 'vue-i18n'

/** Milliseconds in words to the second: "5 分 56 秒", "5 min 56 s". */
export function useSpell() {
  const { t } = useI18n()
  return (milliseconds: number): string => {
    const seconds = Math.round(milliseconds / 1000)
    const m = Math.floor(seconds / 60)
    const s = seconds % 60
    return m === 0 ? t('study.seconds', { s }) : t('study.minutesSeconds', { m, s: String(s).padStart(2, '0') })
  }
}
