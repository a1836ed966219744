import { useMutation } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { api, fetchApi, queryClient, toProblem, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type ImportView = Schema<'ImportController.ImportView'>
export type RosterKind = Schema<'RosterKind'>

/** The import on the page: uploaded and checked, then followed until it has ended. */
export function useImport(first: string | null) {
  const id = ref(first)

  const query = useApiQuery<ImportView>(
    () => ['import', id.value],
    ({ signal }) => api.GET('/api/v1/imports/{id}', { params: { path: { id: id.value! } }, signal }),
    {
      enabled: computed(() => id.value !== null),
      refetchInterval: (asked: { state: { data?: ImportView } }) =>
        ['QUEUED', 'RUNNING'].includes(asked.state.data?.state ?? '') ? 800 : false,
    },
  )

  function keep(view: ImportView) {
    queryClient.setQueryData(['import', view.id], view)
    id.value = view.id
    void queryClient.invalidateQueries({ queryKey: ['imports'] })
  }

  const check = useMutation<ImportView, Problem, { file: File; kind: RosterKind; unitId: string }>({
    mutationFn: async ({ file, kind, unitId }) => {
      const form = new FormData()
      form.set('file', file)
      form.set('kind', kind)
      form.set('unitId', unitId)
      const response = await fetchApi('/api/v1/imports', { method: 'POST', body: form })
      const body: unknown = await response.json().catch(() => null)
      if (!response.ok) throw toProblem(response.status, body)
      return body as ImportView
    },
    onSuccess: keep,
  })

  const run = useApiMutation(() => api.POST('/api/v1/imports/{id}/run', { params: { path: { id: id.value! } } }), {
    onSuccess: keep,
  })
  const cancel = useApiMutation(() => api.DELETE('/api/v1/imports/{id}', { params: { path: { id: id.value! } } }), {
    onSuccess: () => (id.value = null),
    invalidates: [['imports']],
  })

  const current = computed(() => (id.value === null ? null : (query.data.value ?? null)))
  watch(
    () => current.value?.state,
    () => void queryClient.invalidateQueries({ queryKey: ['imports'] }),
  )
  return { id, current, check, run, cancel }
}

export const useRecentImports = () => useApiQuery(['imports'], ({ signal }) => api.GET('/api/v1/imports', { signal }))

/** Fetches a file the server makes and hands it to the browser's downloads. */
export async function download(path: string, name: string, body?: unknown): Promise<void> {
  const response = await fetchApi(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => null))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
