import type { Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

export type UnitLine = Schema<'UnitController.UnitLine'>

/** The topmost units one organizes. */
export const useUnits = () => useApiQuery(['units', 'top'], ({ signal }) => api.GET('/api/v1/units', { signal }))

export function useUnitChildren(id: string, open: Ref<boolean>) {
  return useApiQuery(
    ['units', 'beneath', id],
    ({ signal }) => api.GET('/api/v1/units/{id}/children', { params: { path: { id } }, signal }),
    { enabled: open },
  )
}

export const useUnitKinds = () =>
  useApiQuery(['unit-kinds'], ({ signal }) => api.GET('/api/v1/unit-kinds', { signal }), { staleTime: Infinity })

const stale = { invalidates: [['units'], ['members'], ['member']] }

export const useCreateUnit = () =>
  useApiMutation((body: Schema<'UnitController.UnitCreation'>) => api.POST('/api/v1/units', { body }), stale)

export const useEditUnit = () =>
  useApiMutation(
    ({ id, body }: { id: string; body: Schema<'UnitController.UnitEdit'> }) =>
      api.PUT('/api/v1/units/{id}', { params: { path: { id } }, body }),
    stale,
  )

export const useMoveUnit = () =>
  useApiMutation(
    ({ id, parentId }: { id: string; parentId: string }) =>
      api.POST('/api/v1/units/{id}/move', { params: { path: { id } }, body: { parentId } }),
    stale,
  )

export const useCloseUnit = () =>
  useApiMutation((id: string) => api.POST('/api/v1/units/{id}/close', { params: { path: { id } } }), stale)

/** Units for a picker: what matches, or the topmost. */
export async function findUnits(search: string): Promise<Choice[]> {
  const { items } = await unwrap(api.GET('/api/v1/units', { params: { query: search ? { search } : {} } }))
  return items.map((unit) => ({ value: unit.id, label: localText(unit.name), note: unit.code ?? undefined }))
}

/** Branches of the economy for a picker: what matches, or the sections. */
export async function findIndustries(search: string): Promise<Choice[]> {
  const { items } = await unwrap(api.GET('/api/v1/industries', { params: { query: search ? { search } : {} } }))
  return items.map((industry) => ({ value: industry.code, label: localText(industry.name), note: industry.code }))
}
