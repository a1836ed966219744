import { api, unwrap, useApiMutation, useApiQuery, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

export type Transfer = Schema<'TransferView'>
type Target = Schema<'Targets.Target'>

/** Where the reader belongs, and their transfers. */
export const useMyTransfers = () =>
  useApiQuery(['transfers', 'mine'], ({ signal }) => api.GET('/api/v1/me/transfers', { signal }))

const stale = { invalidates: [['transfers']] }

export const useWish = () =>
  useApiMutation((body: { unitId: string; note: string }) => api.POST('/api/v1/me/transfers', { body }), stale)

export const useWithdraw = () =>
  useApiMutation((id: string) => api.POST('/api/v1/me/transfers/{id}/withdrawal', { params: { path: { id } } }), stale)

/** A unit with where it stands beneath its name. */
export const asChoice = (unit: Target): Choice => ({
  value: unit.id,
  label: localText(unit.name),
  note: [...unit.path.map(localText), unit.code].filter(Boolean).join(' › ') || undefined,
})

export async function findMyTargets(search: string): Promise<Choice[]> {
  const { items } = await unwrap(
    api.GET('/api/v1/me/transfers/targets', { params: { query: search ? { search } : {} } }),
  )
  return items.map(asChoice)
}
