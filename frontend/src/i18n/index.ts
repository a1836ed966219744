export { i18n, loadMessages, setLocale, useLocale, type Locale } from './i18n'
export { localText, type Text } from './text'
export { useFormat } from './format'
