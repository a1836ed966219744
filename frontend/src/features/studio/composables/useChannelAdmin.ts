import { api, queryClient, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Channel = Schema<'ChannelController.ChannelView'>
export type ChannelWords = Schema<'ChannelController.NewChannel'>

const KEY = ['channels']

/** The channels in their order, fresh: others may order them too. */
export const useChannelList = () =>
  useApiQuery(KEY, ({ signal }) => api.GET('/api/v1/channels', { signal }), { staleTime: 0 })

const stale = { invalidates: [KEY, ['courses']] }

export const useAddChannel = () => useApiMutation((body: ChannelWords) => api.POST('/api/v1/channels', { body }), stale)

export const useEditChannel = () =>
  useApiMutation(
    ({ channel, words }: { channel: Channel; words: ChannelWords }) =>
      api.PUT('/api/v1/channels/{code}', {
        params: { path: { code: channel.code } },
        body: { ...words, position: channel.position },
      }),
    stale,
  )

/**
 * Shows a new order at once and saves it after those before it, however fast they come; what the server holds is asked
 * for once the last is saved, or refused.
 */
export function useChannelOrder(): (codes: string[]) => Promise<unknown> {
  const save = useApiMutation((codes: string[]) => api.PUT('/api/v1/channels', { body: { codes } }))
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const settle = async () => {
    if (--waiting === 0) await queryClient.invalidateQueries({ queryKey: KEY })
  }
  return (codes) => {
    void queryClient.cancelQueries({ queryKey: KEY })
    arrange(codes)
    waiting++
    const saved = line.then(() => save.mutateAsync(codes))
    line = saved.then(settle, settle)
    return saved
  }
}

function arrange(codes: string[]) {
  const byCode = new Map(queryClient.getQueryData<Channel[]>(KEY)?.map((channel) => [channel.code, channel]))
  queryClient.setQueryData(
    KEY,
    codes.flatMap((code) => byCode.get(code) ?? []),
  )
}

/** The codes with one of them a place further up (−1) or down (1); null where it is at the end already. */
export function shifted(codes: readonly string[], code: string, by: 1 | -1): string[] | null {
  const at = codes.indexOf(code)
  if (at < 0 || at + by < 0 || at + by >= codes.length) return null
  const moved = [...codes]
  moved[at] = codes[at + by]!
  moved[at + by] = code
  return moved
}
