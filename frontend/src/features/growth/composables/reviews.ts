import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'

export type ReviewLine = Schema<'AchievementLine'>
export type Review = Schema<'AchievementView'>
export type Decision = Schema<'ReviewController.AchievementDecision'>
type ReviewPage = Schema<'Page_AchievementLine_'>

export function useReviews(waiting: Ref<boolean>) {
  return useInfiniteQuery<ReviewPage, Problem, ReviewLine[], unknown[], string | undefined>({
    queryKey: computed(() => ['growth', 'reviews', waiting.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/growth/reviews', {
          params: { query: { waiting: waiting.value, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export const useReview = (id: Ref<string | undefined>) =>
  useApiQuery(
    () => ['growth', 'review', id.value],
    ({ signal }) => api.GET('/api/v1/growth/reviews/{id}', { params: { path: { id: id.value! } }, signal }),
    { enabled: () => id.value !== undefined },
  )

/** How many wait for one who organizes; asked for now and then. */
export function useWaitingAchievements(): Ref<number> {
  const count = useApiQuery(['growth', 'count'], ({ signal }) => api.GET('/api/v1/growth/reviews/count', { signal }), {
    refetchInterval: 120_000,
  })
  return computed(() => Number(count.data.value?.waiting ?? 0))
}
