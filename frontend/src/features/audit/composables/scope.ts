import { api, useApiQuery } from '@/api'

/** The units the signed-in organizer organizes, each as a choice. */
export function useScopeUnits() {
  return useApiQuery(['audit', 'scope'], ({ signal }) => api.GET('/api/v1/audit/scope', { signal }))
}
