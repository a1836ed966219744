import { api } from '@/api'
import { setLocale, type Locale } from '@/i18n'
import { useSession } from './session'
import { keepTheme, type Theme } from './theme'

/** Language and appearance: at once on this page, and with the account so that other devices follow. */
export async function prefer(change: { locale?: Locale; theme?: Theme }): Promise<void> {
  const { member, amend } = useSession()
  if (change.locale) await setLocale(change.locale)
  if (change.theme) keepTheme(change.theme)
  if (!member.value) return
  amend(change)
  // The page already shows it; a failure only means that another device does not know yet.
  await api.PUT('/api/v1/me/preferences', { body: change }).catch(() => undefined)
}
