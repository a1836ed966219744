import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'

export type RecordView = Schema<'RecordView'>
export type EntryPage = Schema<'Page_EntryRow_'>

/** My standing in a year; without one, in the present year. */
export function useRecord(year: Ref<number | undefined>) {
  return useApiQuery(
    () => ['credit', 'record', year.value ?? 'now'],
    ({ signal }) => api.GET('/api/v1/credit/record', { params: { query: { year: year.value } }, signal }),
  )
}

/** My entries of a year, page by page. */
export function useRecordEntries(year: Ref<number | undefined>) {
  return useInfiniteQuery<EntryPage, Problem, EntryPage[], unknown[], string | undefined>({
    queryKey: computed(() => ['credit', 'entries', year.value]),
    enabled: computed(() => year.value !== undefined),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/credit/record/entries', {
          params: { query: { year: year.value!, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages,
  })
}
