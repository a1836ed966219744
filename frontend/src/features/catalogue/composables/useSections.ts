import { computed } from 'vue'
import { api, useApiQuery } from '@/api'

/** The sections of GB/T 4754, for filters. */
export function useSections() {
  const query = useApiQuery(
    ['course-industries', ''],
    ({ signal }) => api.GET('/api/v1/course-industries', { signal }),
    { staleTime: 3_600_000 },
  )
  return computed(() => query.data.value ?? [])
}
