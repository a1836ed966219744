import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

export type Mandate = Schema<'MandateView'>
export type MandateRow = Schema<'MandateView.MandateRow'>
export type MandateState = Schema<'Mandate.State'>
export type Figures = Schema<'MandateFigures'>
export type MandateForm = Schema<'MandateForm'>

/** Mandates, the latest first; looked at again while one is being issued. */
export function useMandates(state: Ref<MandateState | undefined>) {
  return useInfiniteQuery<Schema<'Page_MandateView.MandateRow_'>, Problem, MandateRow[], unknown[], string | undefined>(
    {
      queryKey: computed(() => ['mandates', 'list', state.value]),
      initialPageParam: undefined,
      refetchInterval: (query) =>
        query.state.data?.pages.some((page) => page.items.some((row) => row.binding)) ? 2000 : false,
      queryFn: ({ pageParam, signal }) =>
        unwrap(api.GET('/api/v1/mandates', { params: { query: { state: state.value, cursor: pageParam } }, signal })),
      getNextPageParam: (page) => page.next ?? undefined,
      select: (data) => data.pages.flatMap((page) => page.items),
    },
  )
}

const of = (id: string) => ({ params: { path: { id } } })

export function useMandate(id: Ref<string | undefined>) {
  return useApiQuery(
    () => ['mandates', 'one', id.value],
    ({ signal }) => api.GET('/api/v1/mandates/{id}', { ...of(id.value!), signal }),
    {
      enabled: computed(() => id.value !== undefined),
      refetchInterval: (query: { state: { data?: Mandate } }) => (query.state.data?.binding ? 1000 : false),
    },
  )
}

export function usePreview(id: Ref<string | undefined>, version: Ref<number | undefined>) {
  return useApiQuery(
    () => ['mandates', 'preview', id.value, version.value],
    ({ signal }) => api.GET('/api/v1/mandates/{id}/preview', { ...of(id.value!), signal }),
    { enabled: computed(() => id.value !== undefined) },
  )
}

/** How many a draft would bind at this moment. */
export const countOf = async (id: string) => (await unwrap(api.GET('/api/v1/mandates/{id}/preview', of(id)))).members

type PreviewMember = Schema<'Preview.PreviewMember'>

export function usePreviewMembers(id: Ref<string | undefined>, version: Ref<number | undefined>) {
  return useInfiniteQuery<
    Schema<'Page_Preview.PreviewMember_'>,
    Problem,
    PreviewMember[],
    unknown[],
    string | undefined
  >({
    queryKey: computed(() => ['mandates', 'previewMembers', id.value, version.value]),
    enabled: computed(() => id.value !== undefined),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/mandates/{id}/preview/members', {
          params: { path: { id: id.value! }, query: { cursor: pageParam, limit: 20 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

const stale = { invalidates: [['mandates']] }

/** Writes a draft, a new one or one there is. */
export const useSaveMandate = () =>
  useApiMutation(
    ({ id, form }: { id?: string; form: MandateForm }, { key }) =>
      id
        ? api.PUT('/api/v1/mandates/{id}', { ...of(id), body: form })
        : api.POST('/api/v1/mandates', { body: form, headers: { 'Idempotency-Key': key } }),
    stale,
  )

export const useIssue = () => useApiMutation((id: string) => api.POST('/api/v1/mandates/{id}/issue', of(id)), stale)

export const useDiscard = () => useApiMutation((id: string) => api.DELETE('/api/v1/mandates/{id}', of(id)), stale)

export const useWithdraw = () =>
  useApiMutation(
    ({ id, why }: { id: string; why: string }) =>
      api.POST('/api/v1/mandates/{id}/withdraw', { ...of(id), body: { why } }),
    stale,
  )

export const useChangeDue = () =>
  useApiMutation(
    ({ id, dueOn, why }: { id: string; dueOn: string; why: string }) =>
      api.POST('/api/v1/mandates/{id}/due', { ...of(id), body: { dueOn, why } }),
    stale,
  )

export const useRemind = () =>
  useApiMutation((id: string) => api.POST('/api/v1/mandates/{id}/reminders', of(id)), stale)

/** Courses studied here, for a picker. */
export async function findCourses(text: string): Promise<Choice[]> {
  const { items } = await unwrap(
    api.GET('/api/v1/search/courses', { params: { query: { q: text, here: true, limit: 20 } } }),
  )
  return items.map((course) => ({ value: course.id, label: localText(course.title) }))
}

export const usePostKinds = () =>
  useApiQuery(['post-kinds'], ({ signal }) => api.GET('/api/v1/post-kinds', { signal }), { staleTime: Infinity })
