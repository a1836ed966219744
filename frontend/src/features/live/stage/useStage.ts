import { api, queryClient, unwrap, useApiQuery, type Schema } from '@/api'

const LOOK = 20_000
const LOOK_SOON = 4000

/** What is to be seen of a class, asked again every few seconds. */
export function useStage(classId: () => string) {
  const query = useApiQuery(
    () => ['live-stage', classId()],
    () => api.GET('/api/v1/live-classes/{id}/stage', { params: { path: { id: classId() } } }),
    {
      refetchInterval: (asked: { state: { data?: Schema<'StageView'> } }) =>
        asked.state.data?.over ? false : asked.state.data?.state === 'ON_AIR' ? LOOK : LOOK_SOON,
    },
  )
  return { stage: query.data, problem: query.error, ask: () => query.refetch() }
}

/** Ends the class for everyone. */
export async function endClass(classId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/live-classes/{id}/ending', { params: { path: { id: classId } } }))
  await queryClient.invalidateQueries({ queryKey: ['live'] })
}
