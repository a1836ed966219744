import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type OwedAward = Schema<'OwedAward'>
type OwedPage = Schema<'Page_OwedAward_'>

/** Awards that failed, of the members of a unit or of all one organizes; looked at again while the page is open. */
export function useOwed(unit: Ref<string | undefined>) {
  return useInfiniteQuery<OwedPage, Problem, OwedAward[], unknown[], string | undefined>({
    queryKey: computed(() => ['audit', 'owed', unit.value]),
    initialPageParam: undefined,
    refetchInterval: 60_000,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/audit/owed', { params: { query: { unit: unit.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** Tries one again now; what the audit shows is asked for anew, whether it went well or not. */
export const useRetryOwed = () =>
  useApiMutation(
    (award: OwedAward) =>
      api.POST('/api/v1/audit/owed/{completionId}/attempt', { params: { path: { completionId: award.completionId } } }),
    { invalidates: [['audit'], ['credit']] },
  )

export type OwedAttendance = Schema<'OwedAttendance'>

/** The same for live classes that were attended. */
export const useOwedAttendances = (unit: Ref<string | undefined>) =>
  useApiQuery(
    () => ['audit', 'owed-attendances', unit.value],
    ({ signal }) => api.GET('/api/v1/audit/owed-attendances', { params: { query: { unit: unit.value } }, signal }),
    { refetchInterval: 60_000 },
  )

export const useRetryAttendance = () =>
  useApiMutation(
    (owed: OwedAttendance) =>
      api.POST('/api/v1/audit/owed-attendances/{evidenceId}/attempt', {
        params: { path: { evidenceId: owed.evidenceId } },
      }),
    { invalidates: [['audit'], ['credit']] },
  )
