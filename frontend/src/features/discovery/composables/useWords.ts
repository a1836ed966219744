import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Words = Schema<'WordsController.WordsView'>

const KEY = ['search-words']

/** The words search was taught. */
export const useWords = () => useApiQuery(KEY, ({ signal }) => api.GET('/api/v1/search-words', { signal }))

export const useAddWords = () =>
  useApiMutation((phrases: string[]) => api.POST('/api/v1/search-words', { body: { phrases } }), {
    invalidates: [KEY],
  })

/** What someone else has changed meanwhile is not overwritten. */
export const useChangeWords = () =>
  useApiMutation(
    ({ words, phrases, removed }: { words: Words; phrases: string[]; removed: boolean }) =>
      api.PUT('/api/v1/search-words/{key}', {
        params: { path: { key: words.key } },
        body: { phrases, removed, version: words.version },
      }),
    { invalidates: [KEY] },
  )

export const useResetWords = () =>
  useApiMutation((key: string) => api.DELETE('/api/v1/search-words/{key}', { params: { path: { key } } }), {
    invalidates: [KEY],
  })
