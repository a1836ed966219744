import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Saved = Schema<'SavedSearchController.SavedSearchView'>

const KEY = ['saved-searches']

/** The reader's saved searches. */
export const useSaved = () => useApiQuery(KEY, ({ signal }) => api.GET('/api/v1/saved-searches', { signal }))

export const useSaveSearch = () =>
  useApiMutation((body: { name: string; criteria: string }) => api.POST('/api/v1/saved-searches', { body }), {
    invalidates: [KEY],
  })

export const useForgetSearch = () =>
  useApiMutation((id: string) => api.DELETE('/api/v1/saved-searches/{id}', { params: { path: { id } } }), {
    invalidates: [KEY],
  })
