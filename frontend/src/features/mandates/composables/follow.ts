import { useInfiniteQuery, useQueries } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import type { RequirementState } from './mine'

export type MandateUnit = Schema<'MandateView.MandateUnit'>
export type MandateMember = Schema<'MemberList.MandateMember'>
export type Exemption = Schema<'ExemptionController.ExemptionView'>
export type Request = Schema<'ExemptionController.RequestView'>

const path = (id: string) => ({ params: { path: { id } } })

export function useTopUnits(id: Ref<string>) {
  return useApiQuery(
    () => ['mandates', 'units', id.value],
    ({ signal }) => api.GET('/api/v1/mandates/{id}/units', { ...path(id.value), signal }),
  )
}

/** The units beneath each opened one. */
export function useBranches(id: Ref<string>, open: Ref<string[]>) {
  return useQueries({
    queries: computed(() =>
      open.value.map((unit) => ({
        queryKey: ['mandates', 'units', id.value, unit],
        staleTime: 20_000,
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          unwrap(
            api.GET('/api/v1/mandates/{id}/units', {
              params: { path: { id: id.value }, query: { unit } },
              signal,
            }),
          ),
      })),
    ),
    combine: (results) =>
      new Map(open.value.map((unit, at) => [unit, (results[at]?.data ?? []) as MandateUnit[]] as const)),
  })
}

export interface Narrow {
  unit?: string
  state?: RequirementState
}

export function useMandateMembers(id: Ref<string>, narrow: Ref<Narrow>) {
  return useInfiniteQuery<
    Schema<'Page_MemberList.MandateMember_'>,
    Problem,
    MandateMember[],
    unknown[],
    string | undefined
  >({
    queryKey: computed(() => ['mandates', 'members', id.value, narrow.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/mandates/{id}/members', {
          params: { path: { id: id.value }, query: { ...narrow.value, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useExemptions(id: Ref<string>) {
  return useApiQuery(
    () => ['mandates', 'exemptions', id.value],
    ({ signal }) => api.GET('/api/v1/mandates/{id}/exemptions', { ...path(id.value), signal }),
  )
}

export function useRequests(id: Ref<string>) {
  return useInfiniteQuery<
    Schema<'Page_ExemptionController.RequestView_'>,
    Problem,
    Request[],
    unknown[],
    string | undefined
  >({
    queryKey: computed(() => ['mandates', 'requests', id.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/mandates/{id}/requests', {
          params: { path: { id: id.value }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

const stale = { invalidates: [['mandates']] }

export const useExempt = (id: Ref<string>) =>
  useApiMutation(
    (body: Schema<'ExemptionController.ExemptionForm'>, { key }) =>
      api.POST('/api/v1/mandates/{id}/exemptions', {
        ...path(id.value),
        body,
        headers: { 'Idempotency-Key': key },
      }),
    stale,
  )

export const useUndoExemption = (id: Ref<string>) =>
  useApiMutation(
    (exemptionId: string) =>
      api.POST('/api/v1/mandates/{id}/exemptions/{exemptionId}/undo', {
        params: { path: { id: id.value, exemptionId } },
      }),
    stale,
  )

export const useAnswer = (id: Ref<string>) =>
  useApiMutation(
    ({ requestId, granted, answer }: { requestId: string; granted: boolean; answer: string }) =>
      api.POST('/api/v1/mandates/{id}/requests/{requestId}', {
        params: { path: { id: id.value, requestId } },
        body: { granted, answer },
      }),
    stale,
  )
