import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type CloseRow = Schema<'CloseView.Row'>
export type Close = Schema<'CloseView'>
export type Precheck = Schema<'Precheck'>
type ClosePage = Schema<'Page_CloseView.Row_'>
type MemberPage = Schema<'Page_CloseMembers.Row_'>

const invalidates = [['closes']]

const TONES: Partial<Record<CloseRow['state'], 'met' | 'risk' | 'missed'>> = {
  SIGNED: 'met',
  READY: 'risk',
  FAILED: 'missed',
}
/** How a state looks beside its word. */
export const toneOf = (state: CloseRow['state']) => TONES[state]

export function useCloses() {
  return useInfiniteQuery<ClosePage, Problem, CloseRow[], unknown[], string | undefined>({
    queryKey: ['closes', 'list'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/closes', { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function usePrecheck(unit: Ref<string | undefined>, year: Ref<number>) {
  return useApiQuery(
    () => ['closes', 'precheck', unit.value, year.value],
    ({ signal }) =>
      api.GET('/api/v1/closes/precheck', { params: { query: { unit: unit.value, year: year.value } }, signal }),
    { placeholderData: (before: Precheck | undefined) => before },
  )
}

/** A close; looked at again while it is prepared. */
export function useClose(id: Ref<string>) {
  return useApiQuery(
    () => ['closes', id.value],
    ({ signal }) => api.GET('/api/v1/closes/{id}', { params: { path: { id: id.value } }, signal }),
    {
      refetchInterval: (query: { state: { data?: Close } }) =>
        query.state.data?.close.state === 'PREPARING' ? 700 : false,
    },
  )
}

export function useCloseMembers(id: Ref<string>, ready: Ref<boolean>) {
  return useInfiniteQuery<MemberPage, Problem, Schema<'CloseMembers.Row'>[], unknown[], string | undefined>({
    queryKey: computed(() => ['closes', id.value, 'members']),
    enabled: ready,
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/closes/{id}/members', {
          params: { path: { id: id.value }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export const usePrepare = () =>
  useApiMutation(
    (body: Schema<'CloseController.CloseRequest'>, { key }) =>
      api.POST('/api/v1/closes', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates },
  )

export function useCloseActs() {
  const sign = useApiMutation(
    (id: string, { key }) =>
      api.POST('/api/v1/closes/{id}/signature', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }),
    { invalidates },
  )
  const cancel = useApiMutation((id: string) => api.DELETE('/api/v1/closes/{id}', { params: { path: { id } } }), {
    invalidates: [
      ['closes', 'list'],
      ['closes', 'precheck'],
    ],
  })
  const supplement = useApiMutation(
    (id: string, { key }) =>
      api.POST('/api/v1/closes/{id}/supplement', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }),
    { invalidates },
  )
  const verify = useApiMutation((id: string) =>
    api.POST('/api/v1/closes/{id}/verification', { params: { path: { id } } }),
  )
  return { sign, cancel, supplement, verify }
}
