import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, unwrap, type Problem, type Schema } from '@/api'

export type Results = Schema<'CourseResults'>
export type Result = Results['items'][number]

export interface Criteria {
  q: string
  channel?: string
  language?: 'zh' | 'en'
  here?: boolean
}

/** Pages of courses for what is asked; what was found stays in view while the next answer is on its way. */
export function useSearch(criteria: Ref<Criteria>) {
  const { locale } = useI18n()
  const query = useInfiniteQuery<Results, Problem>({
    queryKey: computed(() => ['search', criteria.value, locale.value]),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/search/courses', {
          params: { query: { ...criteria.value, cursor: pageParam as string | undefined } },
          signal,
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const first = computed(() => query.data.value?.pages[0])
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items))
  return { ...query, first, items }
}
