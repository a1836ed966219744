import { computed, ref } from 'vue'
import { api, asProblem, fetchApi, toProblem, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type ImportRun = Schema<'ImportController.ImportView'>

/** Checks a catalogue file, writes it when told to, and watches how far that is. */
export function useImport() {
  const id = ref<string>()
  const problem = ref<Problem>()
  const checking = ref(false)

  const run = useApiQuery(
    () => ['import', id.value],
    ({ signal }) => api.GET('/api/v1/studio/imports/{id}', { params: { path: { id: id.value! } }, signal }),
    {
      enabled: computed(() => !!id.value),
      refetchInterval: (query: { state: { data?: ImportRun } }) =>
        query.state.data?.state === 'RUNNING' ? 700 : false,
    },
  )
  const lines = useApiQuery(
    () => ['import', id.value, 'lines'],
    ({ signal }) =>
      api.GET('/api/v1/studio/imports/{id}/lines', {
        params: { path: { id: id.value! }, query: { limit: 200 } },
        signal,
      }),
    { enabled: computed(() => !!id.value) },
  )

  async function check(file: File, channel: string) {
    checking.value = true
    problem.value = undefined
    try {
      const body = new FormData()
      body.append('file', file)
      const url = new URL(`/api/v1/studio/imports?channel=${encodeURIComponent(channel)}`, location.origin)
      const response = await fetchApi(url.href, { method: 'POST', body })
      const json: unknown = await response.json().catch(() => undefined)
      if (!response.ok) throw toProblem(response.status, json)
      id.value = (json as ImportRun).id
    } catch (fault) {
      problem.value = asProblem(fault)
    } finally {
      checking.value = false
    }
  }

  const invalidates = () => [['import'], ['courses']]
  const start = useApiMutation(
    () => api.POST('/api/v1/studio/imports/{id}/run', { params: { path: { id: id.value! } } }),
    { invalidates },
  )
  const cancel = useApiMutation(
    () => api.POST('/api/v1/studio/imports/{id}/cancel', { params: { path: { id: id.value! } } }),
    { invalidates },
  )
  return { id, problem, checking, run, lines, check, start, cancel }
}
