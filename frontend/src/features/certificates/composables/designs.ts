import type { Ref } from 'vue'
import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type DesignView = Schema<'DesignView'>
export type DesignBody = Schema<'DesignBody'>

export const useDesigns = () =>
  useApiQuery(
    () => ['certificates', 'designs'],
    ({ signal }) => api.GET('/api/v1/certificate-designs', { signal }),
  )

export function useDesign(id: Ref<string>, known: Ref<boolean>) {
  return useApiQuery(
    () => ['certificates', 'designs', id.value],
    ({ signal }) => api.GET('/api/v1/certificate-designs/{id}', { params: { path: { id: id.value } }, signal }),
    { enabled: known },
  )
}

export function useDesigning() {
  const changed = { invalidates: [['certificates']] }
  return {
    create: useApiMutation((body: DesignBody) => api.POST('/api/v1/certificate-designs', { body }), changed),
    save: useApiMutation(
      ({ id, body }: { id: string; body: DesignBody }) =>
        api.PUT('/api/v1/certificate-designs/{id}', { params: { path: { id } }, body }),
      changed,
    ),
    issue: useApiMutation(
      ({ id, ...body }: { id: string; memberId: string; year: number }) =>
        api.POST('/api/v1/certificate-designs/{id}/issue', { params: { path: { id } }, body }),
      changed,
    ),
    close: useApiMutation(
      (id: string) => api.POST('/api/v1/certificate-designs/{id}/close', { params: { path: { id } } }),
      changed,
    ),
  }
}
