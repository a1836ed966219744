import { i18n } from './i18n'

/** Content in both languages; either may be empty. */
export interface Text {
  zh?: string | null
  en?: string | null
}

/** The reader's language of a text, or the other one when that is empty. */
export function localText(text: Text | null | undefined): string {
  if (!text) return ''
  return i18n.global.locale.value === 'en' ? text.en || text.zh || '' : text.zh || text.en || ''
}
