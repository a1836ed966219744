import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, queryClient, useApiMutation, useApiQuery } from '@/api'
import type { components } from '@/api/schema'

export type Asset = components['schemas']['AssetView']

interface AssetPage {
  items: Asset[]
  next?: string | null
}

const QUICK = 1000
const SLOW = 4000

/** How soon to ask again: while something is being worked on, or not at all. */
function pace(assets: readonly Asset[]): number | false {
  if (assets.some((asset) => asset.state === 'PROCESSING')) return QUICK
  return assets.some((asset) => asset.state === 'QUEUED') ? SLOW : false
}

export const KEY = ['assets']

/** The reader's own recordings, newest first. */
export function useAssets(limit: MaybeRefOrGetter<number>) {
  return useApiQuery(
    () => [...KEY, 'list', toValue(limit)],
    ({ signal }) => api.GET('/api/v1/assets', { params: { query: { limit: toValue(limit) } }, signal }),
    {
      refetchInterval: (query: { state: { data?: AssetPage } }) => pace(query.state.data?.items ?? []),
      placeholderData: (before: AssetPage | undefined) => before,
    },
  )
}

/** One recording, asked again while it is worked on. */
export function useAsset(id: MaybeRefOrGetter<string | null | undefined>) {
  return useApiQuery(
    () => [...KEY, 'one', toValue(id)],
    ({ signal }) => api.GET('/api/v1/assets/{id}', { params: { path: { id: toValue(id)! } }, signal }),
    {
      enabled: computed(() => !!toValue(id)),
      refetchInterval: (query: { state: { data?: Asset } }) => (query.state.data ? pace([query.state.data]) : false),
    },
  )
}

/** How large a file may be here. */
export function useUploadLimits() {
  return useApiQuery([...KEY, 'limits'], ({ signal }) => api.GET('/api/v1/assets/limits', { signal }), {
    staleTime: Infinity,
  })
}

export function refreshAssets(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: KEY })
}

const options = { invalidates: [KEY] }
const byId = (id: string) => ({ params: { path: { id } } })

/** What can be done with a recording. */
export function useAssetActions() {
  return {
    cancel: useApiMutation((id: string) => api.POST('/api/v1/assets/{id}/cancel', byId(id)), options),
    retry: useApiMutation((id: string) => api.POST('/api/v1/assets/{id}/retry', byId(id)), options),
    remove: useApiMutation((id: string) => api.DELETE('/api/v1/assets/{id}', byId(id)), options),
    removeCaptions: useApiMutation(
      ({ id, language }: { id: string; language: string }) =>
        api.DELETE('/api/v1/assets/{id}/captions/{language}', { params: { path: { id, language } } }),
      options,
    ),
  }
}
