import { computed, type Ref } from 'vue'
import { api, useApiQuery, type Schema } from '@/api'

export type Counts = Schema<'Queue.Counts'>

/** How many claims wait for one who reviews; asked for now and then. */
export function useCounts(unit?: Ref<string | undefined>) {
  return useApiQuery(
    () => ['claimreview', 'counts', unit?.value],
    ({ signal }) => api.GET('/api/v1/claim-reviews/counts', { params: { query: { unit: unit?.value } }, signal }),
    { refetchInterval: 120_000 },
  )
}

export function useWaitingClaims(): Ref<number> {
  const counts = useCounts()
  return computed(() => counts.data.value?.mine ?? 0)
}
