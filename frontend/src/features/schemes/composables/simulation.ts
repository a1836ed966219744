import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type Simulation = Schema<'SimulationView'>
export type Flow = Schema<'Outcome.Flow'>
export type State = Flow['before']
type Moved = Schema<'SimulationView.MovedMember'>
type MovedPage = Schema<'Page_SimulationView.MovedMember_'>

export const STATES = ['MET', 'ON_COURSE', 'AT_RISK', 'MISSED'] as const

const runs = (simulation: Simulation | undefined) => simulation?.state === 'QUEUED' || simulation?.state === 'RUNNING'

/** A simulation of a scheme's draft: begun, looked at until it has ended, stopped. */
export function useSimulation(schemeId: string) {
  const id = ref<string>()
  const start = useApiMutation((_: void, { key }) =>
    api.POST('/api/v1/schemes/{id}/simulations', {
      params: { path: { id: schemeId } },
      headers: { 'Idempotency-Key': key },
    }),
  )
  const query = useApiQuery(
    () => ['schemes', 'simulation', schemeId, id.value],
    ({ signal }) =>
      api.GET('/api/v1/schemes/{id}/simulations/{simulationId}', {
        params: { path: { id: schemeId, simulationId: id.value! } },
        signal,
      }),
    {
      enabled: computed(() => id.value !== undefined),
      refetchInterval: (state: { state: { data?: Simulation } }) => (runs(state.state.data) ? 700 : false),
    },
  )
  const running = computed(() => start.isPending.value || runs(query.data.value))

  async function begin() {
    const begun = await start.mutateAsync(undefined)
    id.value = begun.id
  }

  async function cancel() {
    if (!id.value) return
    await unwrap(
      api.DELETE('/api/v1/schemes/{id}/simulations/{simulationId}', {
        params: { path: { id: schemeId, simulationId: id.value } },
      }),
    )
    await query.refetch()
  }

  return { simulation: query.data, running, begin, cancel, problem: start.error }
}

/** The members who would go from one state to another. */
export function useMoved(schemeId: string, simulation: Ref<string | undefined>, flow: Ref<Flow | undefined>) {
  return useInfiniteQuery<MovedPage, Problem, Moved[], unknown[], string | undefined>({
    queryKey: computed(() => ['schemes', 'moved', simulation.value, flow.value?.before, flow.value?.after]),
    enabled: computed(() => simulation.value !== undefined && flow.value !== undefined),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/schemes/{id}/simulations/{simulationId}/members', {
          params: {
            path: { id: schemeId, simulationId: simulation.value! },
            query: { before: flow.value!.before, after: flow.value!.after, cursor: pageParam },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}
