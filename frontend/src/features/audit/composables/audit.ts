import { useInfiniteQuery, useQueries } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type AuditView = Schema<'AuditView'>
export type UnitRow = Schema<'AuditUnitRow'>
export type Counts = Schema<'AuditCounts'>
export type MemberRow = Schema<'AuditMemberRow'>
export type Member = Schema<'AuditMember'>
export type State = MemberRow['state']
type MemberPage = Schema<'Page_AuditMemberRow_'>
type EntryPage = Schema<'Page_EntryRow_'>

export const STATES = ['MET', 'ON_COURSE', 'AT_RISK', 'MISSED'] as const

export interface Filters {
  scheme?: string
  year?: number
  unit?: string
  section?: string
  asOf?: string
}

/** Has a past day worked out, asked again until it is; nothing to do for today. */
export function usePast(filters: Ref<Filters>) {
  return useApiQuery(
    () => ['past', filters.value],
    ({ signal }) => api.POST('/api/v1/audit/past', { params: { query: filters.value }, signal }),
    {
      enabled: computed(() => filters.value.asOf !== undefined),
      refetchInterval: (query: { state: { data?: Schema<'AuditController.PastProgress'> } }) =>
        query.state.data?.state === 'RUNNING' ? 700 : false,
    },
  )
}

/** Totals, choices and the first units; of a past day once it is worked out. */
export function useAudit(filters: Ref<Filters>, ready: Ref<boolean>) {
  return useApiQuery(
    () => ['audit', filters.value],
    ({ signal }) => api.GET('/api/v1/audit', { params: { query: filters.value }, signal }),
    {
      // Never the figures of another day under the name of this one.
      placeholderData: (before: AuditView | undefined) =>
        before && (filters.value.asOf ? before.today === filters.value.asOf : !before.past) ? before : undefined,
      enabled: ready,
    },
  )
}

/** What the members lack, by category. */
export function useShortfall(filters: Ref<Filters>) {
  return useApiQuery(
    () => ['audit', 'shortfall', filters.value],
    ({ signal }) => api.GET('/api/v1/audit/shortfall', { params: { query: filters.value }, signal }),
  )
}

/** The units beneath each opened one, asked for when it is opened. */
export function useBranches(filters: Ref<Filters>, open: Ref<string[]>) {
  return useQueries({
    queries: computed(() =>
      open.value.map((unit) => ({
        queryKey: ['audit', 'units', { ...filters.value, unit }],
        staleTime: 20_000,
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          unwrap(api.GET('/api/v1/audit/units', { params: { query: { ...filters.value, unit } }, signal })),
      })),
    ),
    combine: (results) =>
      new Map(open.value.map((unit, at) => [unit, (results[at]?.data ?? []) as UnitRow[]] as const)),
  })
}

export interface ListOf extends Filters {
  state?: State
  direct?: boolean
}

export function useMembers(of: Ref<ListOf | undefined>) {
  return useInfiniteQuery<MemberPage, Problem, MemberPage[], unknown[], string | undefined>({
    queryKey: computed(() => ['audit', 'members', of.value]),
    enabled: computed(() => of.value !== undefined),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/audit/members', { params: { query: { ...of.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages,
  })
}

export function useMember(id: Ref<string | undefined>, filters: Ref<Filters>) {
  return useApiQuery(
    () => ['audit', 'member', id.value, filters.value],
    ({ signal }) =>
      api.GET('/api/v1/audit/members/{memberId}', {
        params: { path: { memberId: id.value! }, query: filters.value },
        signal,
      }),
    { enabled: computed(() => id.value !== undefined) },
  )
}

export function useMemberEntries(id: Ref<string | undefined>, filters: Ref<Filters>) {
  return useInfiniteQuery<EntryPage, Problem, EntryPage[], unknown[], string | undefined>({
    queryKey: computed(() => ['audit', 'entries', id.value, filters.value]),
    enabled: computed(() => id.value !== undefined),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit/members/{memberId}/entries', {
          params: { path: { memberId: id.value! }, query: { ...filters.value, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages,
  })
}

/** Taking entries back, and giving them again: everything that shows credit is asked for anew. */
export function useCorrections() {
  const invalidates = [['audit'], ['credit']]
  const reverse = useApiMutation(
    ({ id, ...body }: { id: string } & Schema<'CorrectionController.ReversalRequest'>, { key }) =>
      api.POST('/api/v1/audit/entries/{id}/reversal', {
        params: { path: { id } },
        body,
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates },
  )
  const reinstate = useApiMutation(
    (id: string, { key }) =>
      api.POST('/api/v1/audit/entries/{id}/reinstatement', {
        params: { path: { id } },
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates },
  )
  return { reverse, reinstate }
}
