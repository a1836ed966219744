import { computed, type WritableComputedRef } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Messages } from './messages'

export type Locale = 'zh' | 'en'

/** `base`: what every member reads; `work`: what only studio, organization and administration need. */
export type Part = 'base' | 'work'

const STORE = 'xuefen.locale'

const SOURCES: Record<Part, Record<Locale, () => Promise<{ default: Messages }>>> = {
  base: { zh: () => import('virtual:messages/base/zh'), en: () => import('virtual:messages/base/en') },
  work: { zh: () => import('virtual:messages/work/zh'), en: () => import('virtual:messages/work/en') },
}

function firstLocale(): Locale {
  const stored = read()
  if (stored === 'zh' || stored === 'en') return stored
  return /^zh/i.test(navigator.language) ? 'zh' : 'en'
}

let wanted = firstLocale()

export const i18n = createI18n({
  legacy: false,
  locale: wanted,
  fallbackLocale: false,
  messages: {} as Record<Locale, Messages>,
  missingWarn: import.meta.env.DEV,
})

const parts = new Set<Part>()
const loading = new Map<string, Promise<void>>()

function load(part: Part, locale: Locale): Promise<void> {
  const key = `${part}/${locale}`
  const begun = loading.get(key)
  if (begun) return begun
  const done = SOURCES[part][locale]().then((module) => i18n.global.mergeLocaleMessage(locale, module.default))
  loading.set(key, done)
  done.catch(() => loading.delete(key))
  return done
}

/** Resolves when a part can be read in the language of the interface, from now on in every language chosen. */
export async function loadMessages(part: Part): Promise<void> {
  parts.add(part)
  let loaded: Locale
  do {
    loaded = wanted
    await load(part, loaded)
  } while (loaded !== wanted)
}

/** Changes the language of the interface as soon as its sentences are here, and keeps the choice in this browser. */
export async function setLocale(locale: Locale): Promise<void> {
  wanted = locale
  await Promise.all([...parts].map((part) => load(part, locale)))
  if (wanted !== locale) return
  i18n.global.locale.value = locale
  document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN'
  try {
    localStorage.setItem(STORE, locale)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

export function useLocale(): WritableComputedRef<Locale> {
  return computed({ get: () => i18n.global.locale.value as Locale, set: (locale) => void setLocale(locale) })
}

function read(): string | null {
  try {
    return localStorage.getItem(STORE)
  } catch {
    return null
  }
}
