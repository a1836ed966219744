import type { Ref } from 'vue'
import { api, unwrap, useApiQuery, type Schema } from '@/api'

export type HeadView = Schema<'HeadView'>
export type EntryProof = Schema<'ProofController.EntryProof'>

/** The log's name, keys and newest head: anyone may ask. */
export function useLog() {
  return useApiQuery(['credit', 'log'], ({ signal }) => api.GET('/api/v1/log', { signal }))
}

const AGAIN_MS = 1500

/** The proof of an entry; asked for again until the sequencer has been there. */
export function useEntryProof(id: Ref<string>) {
  return useApiQuery(
    () => ['credit', 'proof', id.value],
    ({ signal }) => api.GET('/api/v1/credit/entries/{id}/proof', { params: { path: { id: id.value } }, signal }),
    {
      refetchInterval: (query: { state: { data?: EntryProof } }) =>
        query.state.data && !query.state.data.file ? AGAIN_MS : false,
    },
  )
}

/** A signed receipt by its hash, as a file would hold it; anyone who has the hash may ask. */
export async function fetchReceipt(sha256: string): Promise<string> {
  const file: unknown = await unwrap(api.GET('/api/v1/receipts/{sha256}', { params: { path: { sha256 } } }))
  return JSON.stringify(file)
}

/** What this site has on record of a statement, by its hash; a refusal where it has nothing. */
export function useSigned(sha256: Ref<string>) {
  return useApiQuery(
    () => ['statements', sha256.value],
    ({ signal }) => api.GET('/api/v1/statements/{sha256}', { params: { path: { sha256: sha256.value } }, signal }),
    // A supplement may have been signed since the same file was last put here.
    { staleTime: 0 },
  )
}
