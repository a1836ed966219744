import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'
import type { Criteria } from './criteria'

export type Results = Schema<'CourseResults'>
export type Result = Results['items'][number]
export type Facets = Schema<'FacetView'>

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

/** How many courses each value of a filter would leave. */
export const useFacets = (criteria: Ref<Criteria>) =>
  useApiQuery(
    () => ['search-facets', criteria.value],
    ({ signal }) => api.GET('/api/v1/search/facets', { params: { query: criteria.value }, signal }),
    { placeholderData: keepPreviousData, staleTime: 60_000 },
  )

/** A way on, asked for where little was found. */
export function useHelp(criteria: () => Criteria) {
  const { locale } = useI18n()
  return useApiQuery(
    () => ['search-help', criteria(), locale.value],
    ({ signal }) => api.GET('/api/v1/search/help', { params: { query: criteria() }, signal }),
    { staleTime: 60_000 },
  )
}
