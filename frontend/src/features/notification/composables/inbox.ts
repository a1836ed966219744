import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type InboxMessage = Schema<'InboxController.InboxMessage'>

/** How many messages are unread; asked again every minute while the page is looked at. */
export function useUnread(): Ref<number> {
  const query = useApiQuery(['inbox', 'unread'], ({ signal }) => api.GET('/api/v1/me/inbox/unread', { signal }), {
    refetchInterval: 60_000,
  })
  return computed(() => query.data.value?.count ?? 0)
}

export function useInbox(unread: Ref<boolean>, locale: Ref<string>) {
  const query = useInfiniteQuery<Schema<'Page_InboxController.InboxMessage_'>, Problem>({
    queryKey: ['inbox', 'list', unread, locale],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/me/inbox', {
          params: { query: { unread: unread.value, cursor: pageParam as string | undefined } },
          signal,
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

const stale = { invalidates: [['inbox']] }

export const useMarkRead = () =>
  useApiMutation((id: string) => api.POST('/api/v1/me/inbox/{id}/read', { params: { path: { id } } }), stale)

export const useMarkAllRead = () => useApiMutation(() => api.POST('/api/v1/me/inbox/read'), stale)

export const useInboxPreferences = () =>
  useApiQuery(['inbox', 'preferences'], ({ signal }) => api.GET('/api/v1/me/inbox/preferences', { signal }))

export const useKeepInboxPreferences = () =>
  useApiMutation(
    (wish: Schema<'InboxController.MailWish'>) => api.PUT('/api/v1/me/inbox/preferences', { body: wish }),
    stale,
  )
