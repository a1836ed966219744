import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Scheme = Schema<'SchemeView'>

export function useSchemes() {
  return useApiQuery(['audit', 'schemes'], ({ signal }) => api.GET('/api/v1/schemes', { signal }))
}

export function usePresets() {
  return useApiQuery(['audit', 'presets'], ({ signal }) => api.GET('/api/v1/schemes/presets', { signal }))
}

export function useAdoption() {
  return useApiMutation(
    (body: Schema<'SchemeController.AdoptionRequest'>, { key }) =>
      api.POST('/api/v1/schemes', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates: [['audit'], ['credit']] },
  )
}
