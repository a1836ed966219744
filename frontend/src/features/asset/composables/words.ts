import { useI18n } from 'vue-i18n'
import { useFormat } from '@/i18n'
import type { Asset } from './assets'

/** Figures of a recording as people read them. */
export function useAssetWords() {
  const { t, te } = useI18n()
  const { bytes, clock, duration } = useFormat()

  /** Seconds to go, finer than minutes: an upload is watched. */
  function left(seconds: number): string {
    const whole = Math.max(1, Math.round(seconds))
    if (whole < 60) return t('asset.seconds', { n: whole })
    if (whole < 600) return t('asset.minutesSeconds', { m: Math.floor(whole / 60), s: whole % 60 })
    return duration(whole)
  }

  /** "42:00 · 3840×2160 · 2.1 GB" */
  function facts(asset: Asset): string {
    const facts = [bytes(asset.sizeBytes)]
    if (asset.width > 0) facts.unshift(`${asset.width}×${asset.height}`)
    else if (asset.state === 'READY') facts.unshift(t('asset.sound'))
    if (asset.durationMs > 0) facts.unshift(clock(asset.durationMs))
    if (asset.state === 'READY' && !asset.hasAudio) facts.push(t('asset.silent'))
    return facts.join(' · ')
  }

  function language(tag: string): string {
    return te(`asset.language.${tag}`) ? t(`asset.language.${tag}`) : tag
  }

  return { left, facts, language }
}
