import type { Ref } from 'vue'
import { api, useApiQuery, type Schema } from '@/api'

export type EntryRow = Schema<'EntryRow'>
export type EntryDetail = Schema<'EntryDetail'>

/** An entry opened to computation, evidence, scheme and unit; asked for once it is open. */
export function useEntry(id: Ref<string>, open: Ref<boolean>) {
  return useApiQuery(
    () => ['credit', 'entry', id.value],
    ({ signal }) => api.GET('/api/v1/credit/entries/{id}', { params: { path: { id: id.value } }, signal }),
    { enabled: open },
  )
}
