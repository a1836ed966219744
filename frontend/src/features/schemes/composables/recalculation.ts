import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, type Problem, type Schema } from '@/api'

export type Run = Schema<'RunView'>
export type ChangedEntry = Schema<'RunView.ChangedEntry'>
type RunPage = Schema<'Page_RunView_'>
type EntryPage = Schema<'Page_RunView.ChangedEntry_'>

const BUSY = new Set(['QUEUED', 'FINDING', 'CONFIRMED', 'WRITING'])

/** The recalculations of a scheme, looked at again while one is at work. */
export function useRuns(schemeId: string) {
  return useInfiniteQuery<RunPage, Problem, Run[], unknown[], string | undefined>({
    queryKey: ['schemes', 'runs', schemeId],
    initialPageParam: undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page: RunPage) => page.items.some((run) => BUSY.has(run.state))) ? 800 : false,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/schemes/{id}/recalculations', {
          params: { path: { id: schemeId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useRunActs(schemeId: string) {
  const invalidates = [['schemes', 'runs'], ['audit'], ['credit']]
  const start = useApiMutation(
    (body: Schema<'RunController.NewRun'>, { key }) =>
      api.POST('/api/v1/schemes/{id}/recalculations', {
        params: { path: { id: schemeId } },
        body,
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates },
  )
  const confirm = useApiMutation(
    ({ runId, note }: { runId: string; note: string }, { key }) =>
      api.POST('/api/v1/schemes/{id}/recalculations/{runId}/confirmation', {
        params: { path: { id: schemeId, runId } },
        body: { note },
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates },
  )
  const cancel = useApiMutation(
    (runId: string) =>
      api.DELETE('/api/v1/schemes/{id}/recalculations/{runId}', { params: { path: { id: schemeId, runId } } }),
    { invalidates },
  )
  return { start, confirm, cancel }
}

/** The entries a recalculation would change. */
export function useChangedEntries(schemeId: string, run: Ref<Run | undefined>) {
  return useInfiniteQuery<EntryPage, Problem, ChangedEntry[], unknown[], string | undefined>({
    queryKey: computed(() => ['schemes', 'run-entries', run.value?.id, run.value?.state]),
    enabled: computed(() => (run.value?.changedEntries ?? 0) > 0 && !BUSY.has(run.value!.state)),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/schemes/{id}/recalculations/{runId}/entries', {
          params: { path: { id: schemeId, runId: run.value!.id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}
