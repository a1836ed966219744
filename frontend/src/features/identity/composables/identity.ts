import { api, unwrap, type Schema } from '@/api'

export type DemoAccount = Schema<'AboutController.DemoAccount'>
export type OwnSession = Schema<'OwnAccountController.OwnSession'>
/** Whose link it is. */
export type LinkHolder = Schema<'PasswordController.LinkHolder'>

export const readAbout = () => unwrap(api.GET('/api/v1/about'))
export const checkLink = (token: string) => unwrap(api.POST('/api/v1/link-checks', { body: { token } }))
export const activate = (token: string, password: string) =>
  unwrap(api.POST('/api/v1/activation', { body: { token, password } }))
export const requestReset = (login: string) => unwrap(api.POST('/api/v1/password-reset-requests', { body: { login } }))
export const resetPassword = (token: string, password: string) =>
  unwrap(api.POST('/api/v1/password-resets', { body: { token, password } }))
export const changePassword = (current: string, next: string) =>
  unwrap(api.PUT('/api/v1/me/password', { body: { current, next } }))
export const listSessions = () => unwrap(api.GET('/api/v1/me/sessions'))
export const endSession = (id: string) => unwrap(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }))
export const endOtherSessions = () => unwrap(api.DELETE('/api/v1/me/sessions'))
export const keepPreferences = (body: Schema<'OwnAccountController.Preferences'>) =>
  unwrap(api.PUT('/api/v1/me/preferences', { body }))

export type Erasure = Schema<'PersonalController.ErasureView'>
export const OWN_DATA = '/api/v1/me/data'
export const readErasure = () => unwrap(api.GET('/api/v1/me/erasure'))
export const askForErasure = (password: string) => unwrap(api.POST('/api/v1/me/erasure', { body: { password } }))
export const withdrawErasure = () => unwrap(api.DELETE('/api/v1/me/erasure'))
