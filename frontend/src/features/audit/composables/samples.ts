import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type Sample = Schema<'SampleView'>
export type SampleItem = Schema<'SampleView.Row'>
export type Decision = Schema<'SampleController.DecisionRequest'>['decision']
type SamplePage = Schema<'Page_SampleView_'>
type ItemPage = Schema<'Page_SampleView.Row_'>

const invalidates = [['samples'], ['audit']]

export function useSamples() {
  return useInfiniteQuery<SamplePage, Problem, Sample[], unknown[], string | undefined>({
    queryKey: ['samples', 'list'],
    initialPageParam: undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((each) => each.state === 'DRAWING')) ? 1500 : false,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/audit/samples', { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useSample(id: Ref<string>) {
  return useApiQuery(
    () => ['samples', id.value],
    ({ signal }) => api.GET('/api/v1/audit/samples/{id}', { params: { path: { id: id.value } }, signal }),
    { refetchInterval: (query: { state: { data?: Sample } }) => (query.state.data?.state === 'DRAWING' ? 700 : false) },
  )
}

export function useSampleItems(id: Ref<string>, ready: Ref<boolean>) {
  return useInfiniteQuery<ItemPage, Problem, SampleItem[], unknown[], string | undefined>({
    queryKey: computed(() => ['samples', id.value, 'items']),
    enabled: ready,
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit/samples/{id}/items', {
          params: { path: { id: id.value }, query: { cursor: pageParam, limit: 100 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** The evidence of an entry as it was frozen; asked for once it is opened. */
export function useFrozen(id: Ref<string>, ordinal: Ref<number | undefined>) {
  return useApiQuery(
    () => ['samples', id.value, 'frozen', ordinal.value],
    ({ signal }) =>
      api.GET('/api/v1/audit/samples/{id}/items/{ordinal}', {
        params: { path: { id: id.value, ordinal: ordinal.value! } },
        signal,
      }),
    { enabled: computed(() => ordinal.value !== undefined) },
  )
}

export const useDraw = () =>
  useApiMutation(
    (body: Schema<'SampleController.SampleRequest'>, { key }) =>
      api.POST('/api/v1/audit/samples', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates },
  )

export function useSampleActs(id: Ref<string>) {
  const path = computed(() => ({ id: id.value }))
  const decide = useApiMutation(
    ({ ordinal, ...body }: { ordinal: number } & Schema<'SampleController.DecisionRequest'>) =>
      api.PUT('/api/v1/audit/samples/{id}/items/{ordinal}', { params: { path: { ...path.value, ordinal } }, body }),
    { invalidates },
  )
  const askReversals = useApiMutation(
    (_: void, { key }) =>
      api.POST('/api/v1/audit/samples/{id}/reversals', {
        params: { path: path.value },
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates },
  )
  const redraw = useApiMutation(() => api.POST('/api/v1/audit/samples/{id}/redraw', { params: { path: path.value } }))
  return { decide, askReversals, redraw }
}
