import { useInfiniteQuery } from '@tanstack/vue-query'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type PointLine = Schema<'PointView'>
export type Gift = Schema<'PointController.GiftRequest'>
type PointPage = Schema<'Page_PointView_'>

/** What I and others gave to the members I organize, the latest first. */
export function useGiven() {
  return useInfiniteQuery<PointPage, Problem, PointLine[], unknown[], string | undefined>({
    queryKey: ['growth', 'given'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/service-points', { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export const useServiceKinds = () =>
  useApiQuery(['growth', 'kinds'], ({ signal }) => api.GET('/api/v1/service-points/kinds', { signal }), {
    staleTime: Infinity,
  })

const changed = {
  invalidates: [
    ['growth', 'given'],
    ['growth', 'of'],
  ],
}

/** The key is the dialog's, not the click's: pressed twice, it gives once. */
export const useGiving = () =>
  useApiMutation(
    ({ body, once }: { body: Gift; once: string }) =>
      api.POST('/api/v1/service-points', { body, params: { header: { 'Idempotency-Key': once } } }),
    changed,
  )

export const useTakingBack = () =>
  useApiMutation(
    ({ id, points, reason, once }: { id: string; points: number; reason: string; once: string }) =>
      api.POST('/api/v1/service-points/{id}/taking-back', {
        params: { path: { id }, header: { 'Idempotency-Key': once } },
        body: { points, reason },
      }),
    changed,
  )
