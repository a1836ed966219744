import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'

export type Report = Schema<'ReportView.ClassReport'>
export type AttendanceLine = Schema<'ReportView.AttendanceLine'>

const of = (id: string) => ({ params: { path: { id } } })

/** What became of a class. */
export function useReport(id: Ref<string>) {
  return useApiQuery(
    () => ['live', 'report', id.value],
    ({ signal }) => api.GET('/api/v1/live-reports/{id}', { ...of(id.value), signal }),
  )
}

export function useAttendance(id: Ref<string>) {
  return useInfiniteQuery<
    Schema<'Page_ReportView.AttendanceLine_'>,
    Problem,
    AttendanceLine[],
    unknown[],
    string | undefined
  >({
    queryKey: computed(() => ['live', 'attendance', id.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/live-reports/{id}/attendance', {
          params: { path: { id: id.value }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}
