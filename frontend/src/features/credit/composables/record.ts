import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'

export type RecordView = Schema<'RecordView'>
export type EntryPage = Schema<'Page_EntryRow_'>

/** My standing in a year, under a scheme; without them, now and under the one that applies. */
export function useRecord(year: Ref<number | undefined>, scheme: Ref<string | undefined>) {
  return useApiQuery(
    () => ['credit', 'record', year.value ?? 'now', scheme.value],
    ({ signal }) =>
      api.GET('/api/v1/credit/record', { params: { query: { year: year.value, scheme: scheme.value } }, signal }),
  )
}

/** My entries of a year under a scheme, page by page. */
export function useRecordEntries(year: Ref<number>, scheme: Ref<string>) {
  return useInfiniteQuery<EntryPage, Problem, EntryPage[], unknown[], string | undefined>({
    queryKey: computed(() => ['credit', 'entries', year.value, scheme.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/credit/record/entries', {
          params: { query: { year: year.value, scheme: scheme.value, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages,
  })
}
