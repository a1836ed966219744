import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type ClassCard = Schema<'ClassView.ClassCard'>
export type ClassDetail = Schema<'ClassView.ClassPage'>
type CardPage = Schema<'Page_ClassView.ClassCard_'>

/** Classes open to the reader: going on or to come, or over. */
export function useClasses(past: Ref<boolean>) {
  return useInfiniteQuery<CardPage, Problem, ClassCard[], unknown[], string | undefined>({
    queryKey: computed(() => ['live', 'list', past.value]),
    initialPageParam: undefined,
    refetchInterval: 60_000,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/live-classes', { params: { query: { past: past.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

const of = (id: string) => ({ params: { path: { id } } })

/** A class, looked at again more often the closer it is. */
export function useClass(id: Ref<string>) {
  return useApiQuery(
    () => ['live', 'class', id.value],
    ({ signal }) => api.GET('/api/v1/live-classes/{id}', { ...of(id.value), signal }),
    {
      refetchInterval: (query: { state: { data?: ClassDetail } }) => {
        const state = query.state.data?.card.state
        if (state === 'LOBBY' || state === 'ENDED') return 10_000
        return state === 'SCHEDULED' || state === 'LIVE' ? 30_000 : false
      },
    },
  )
}

const stale = { invalidates: [['live']] }

export const useRegister = () =>
  useApiMutation((id: string) => api.PUT('/api/v1/live-classes/{id}/registration', of(id)), stale)

export const useLeave = () =>
  useApiMutation((id: string) => api.DELETE('/api/v1/live-classes/{id}/registration', of(id)), stale)

export const useCalendar = () =>
  useApiQuery(['live-calendar'], ({ signal }) => api.GET('/api/v1/live-calendar', { signal }))

export const useIssueCalendar = () =>
  useApiMutation(() => api.POST('/api/v1/live-calendar'), { invalidates: [['live-calendar']] })

export const useRevokeCalendar = () =>
  useApiMutation(() => api.DELETE('/api/v1/live-calendar'), { invalidates: [['live-calendar']] })
