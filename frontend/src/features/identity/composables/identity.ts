import { send } from '@/api'
import type { Text } from '@/i18n'

export interface DemoAccount {
  username: string
  password: string
  name: Text
  role: string
}

export interface OwnSession {
  id: string
  current: boolean
  kind: string
  userAgent: string
  createdAt: string
  lastSeenAt: string
}

export const readAbout = () =>
  send<{ name: string; demo: boolean; demoAccounts?: DemoAccount[] | null }>('GET', '/api/v1/about')
/** Whose link it is. */
export interface LinkHolder {
  name: string
  username: string
}

export const checkLink = (token: string) => send<LinkHolder>('POST', '/api/v1/link-checks', { token })
export const activate = (token: string, password: string) => send('POST', '/api/v1/activation', { token, password })
export const requestReset = (login: string) => send('POST', '/api/v1/password-reset-requests', { login })
export const resetPassword = (token: string, password: string) =>
  send('POST', '/api/v1/password-resets', { token, password })
export const changePassword = (current: string, next: string) => send('PUT', '/api/v1/me/password', { current, next })
export const listSessions = () => send<{ items: OwnSession[] }>('GET', '/api/v1/me/sessions')
export const endSession = (id: string) => send('DELETE', `/api/v1/me/sessions/${id}`)
export const endOtherSessions = () => send('DELETE', '/api/v1/me/sessions')
export const keepPreferences = (preferences: { locale?: string; theme?: string }) =>
  send('PUT', '/api/v1/me/preferences', preferences)
