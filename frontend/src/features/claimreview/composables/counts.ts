import { computed, type Ref } from 'vue'
import { api, useApiQuery, type Schema } from '@/api'
import { useSession } from '@/shell'

export type Counts = Schema<'Queue.Counts'>

/** How many claims wait; asked for now and then while someone who reviews is here. */
export function useCounts(unit?: Ref<string | undefined>) {
  const { roles } = useSession()
  const reviews = computed(() => roles.value.some((role) => role === 'ORGANIZER' || role === 'ADMINISTRATOR'))
  return useApiQuery(
    () => ['claimreview', 'counts', unit?.value],
    ({ signal }) => api.GET('/api/v1/claim-reviews/counts', { params: { query: { unit: unit?.value } }, signal }),
    { enabled: reviews, refetchInterval: 120_000 },
  )
}

export function useWaitingClaims(): Ref<number> {
  const counts = useCounts()
  return computed(() => counts.data.value?.mine ?? 0)
}
