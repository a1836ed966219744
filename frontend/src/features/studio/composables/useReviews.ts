import { computed } from 'vue'
import { api, useApiMutation, useApiQuery } from '@/api'
// the shell's index would load the router, which loads this
import { useSession } from '@/shell/session'

export const useReviews = (enabled: () => boolean = () => true) =>
  useApiQuery(['reviews'], ({ signal }) => api.GET('/api/v1/studio/reviews', { signal }), {
    enabled: computed(enabled),
    refetchInterval: 60_000,
  })

/** How many courses of others wait for the reader's review. */
export function useWaiting() {
  const { has } = useSession()
  const reviews = useReviews(() => has('REVIEWER'))
  return computed(() => reviews.data.value?.filter((course) => !course.mine).length ?? 0)
}

export const useReviewDraft = (id: () => string) =>
  useApiQuery(
    () => ['studio', id(), 'draft'],
    ({ signal }) => api.GET('/api/v1/studio/courses/{id}', { params: { path: { id: id() } }, signal }),
  )

/** How a review that is over has ended. */
export const useDecision = (id: () => string) =>
  useApiQuery(
    () => ['reviews', id(), 'decision'],
    ({ signal }) => api.GET('/api/v1/studio/reviews/{id}/decision', { params: { path: { id: id() } }, signal }),
  )

const STALE = (_: unknown, id: string) => [['reviews'], ['studio', id], ['course', id], ['courses']]

export const useApprove = (version: () => string) =>
  useApiMutation(
    (id: string) =>
      api.POST('/api/v1/studio/reviews/{id}/approval', { params: { path: { id } }, body: { version: version() } }),
    { invalidates: STALE },
  )

export const useReturn = (remark: () => string) =>
  useApiMutation(
    (id: string) =>
      api.POST('/api/v1/studio/reviews/{id}/return', { params: { path: { id } }, body: { remark: remark() } }),
    { invalidates: STALE },
  )
