import { computed, type WritableComputedRef } from 'vue'
import { createI18n } from 'vue-i18n'
import { gather } from './messages'

export type Locale = 'zh' | 'en'

const STORE = 'xuefen.locale'

function firstLocale(): Locale {
  const stored = read()
  if (stored === 'zh' || stored === 'en') return stored
  return /^zh/i.test(navigator.language) ? 'zh' : 'en'
}

export const i18n = createI18n({
  legacy: false,
  locale: firstLocale(),
  fallbackLocale: 'zh',
  messages: gather(
    import.meta.glob<{ default: unknown }>(['../features/*/strings.ts', '../ui/strings.ts', '../shell/strings.ts'], {
      eager: true,
    }),
  ),
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
})

/** Changes the language of the interface at once and keeps the choice in this browser. */
export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale
  document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN'
  try {
    localStorage.setItem(STORE, locale)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

export function useLocale(): WritableComputedRef<Locale> {
  return computed({ get: () => i18n.global.locale.value as Locale, set: setLocale })
}

function read(): string | null {
  try {
    return localStorage.getItem(STORE)
  } catch {
    return null
  }
}
