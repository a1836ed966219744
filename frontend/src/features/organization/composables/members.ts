import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

export type MemberLine = Schema<'MemberViews.MemberLine'>
export type MemberDetail = Schema<'MemberViews.MemberDetail'>
export type Role = Schema<'Role'>

export interface MemberFilter {
  search?: string
  unit?: string
  industry?: string
  active?: boolean
  role?: Role
}

/** Members page by page; `rows` is what has been fetched so far. */
export function useMembers(filter: Ref<MemberFilter>) {
  const query = useInfiniteQuery<Schema<'Page_MemberViews.MemberLine_'>, Problem>({
    queryKey: ['members', filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/members', {
          params: { query: { ...filter.value, cursor: pageParam as string | undefined, limit: 50 } },
          signal,
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useMember(id: Ref<string>) {
  return useApiQuery(
    () => ['member', id.value],
    ({ signal }) => api.GET('/api/v1/members/{id}', { params: { path: { id: id.value } }, signal }),
  )
}

const stale = { invalidates: [['members'], ['member']] }
const of = (id: string) => ({ params: { path: { id } } })

export const useCreateMember = () =>
  useApiMutation((body: Schema<'MemberController.MemberCreation'>) => api.POST('/api/v1/members', { body }), stale)

export const useEditMember = (id: Ref<string>) =>
  useApiMutation(
    (body: Schema<'MemberController.MemberEdit'>) => api.PUT('/api/v1/members/{id}', { ...of(id.value), body }),
    stale,
  )

export const useMoveMember = (id: Ref<string>) =>
  useApiMutation(
    (body: Schema<'MemberController.MemberMove'>) => api.POST('/api/v1/members/{id}/move', { ...of(id.value), body }),
    stale,
  )

export const useGrantRole = (id: Ref<string>) =>
  useApiMutation(
    (body: Schema<'AccountController.RoleGrant'>) => api.POST('/api/v1/members/{id}/roles', { ...of(id.value), body }),
    stale,
  )

export const useRevokeRole = (id: Ref<string>) =>
  useApiMutation(
    ({ role, unitId }: { role: Role; unitId?: string }) =>
      api.DELETE('/api/v1/members/{id}/roles/{role}', {
        params: { path: { id: id.value, role }, query: { unitId } },
      }),
    stale,
  )

export const useMemberLink = (id: Ref<string>) =>
  useApiMutation((mail: boolean) => api.POST('/api/v1/members/{id}/link', { ...of(id.value), body: { mail } }))

export const useSignOut = (id: Ref<string>) =>
  useApiMutation(() => api.DELETE('/api/v1/members/{id}/sessions', of(id.value)))

export const useActivity = (id: Ref<string>) =>
  useApiMutation(
    (active: boolean) =>
      active
        ? api.POST('/api/v1/members/{id}/reactivate', of(id.value))
        : api.POST('/api/v1/members/{id}/deactivate', of(id.value)),
    stale,
  )

export function usePosts(id: Ref<string>) {
  return useApiQuery(
    () => ['member', 'posts', id.value],
    ({ signal }) => api.GET('/api/v1/members/{id}/posts', { ...of(id.value), signal }),
  )
}

export const usePostKinds = () =>
  useApiQuery(['post-kinds'], ({ signal }) => api.GET('/api/v1/post-kinds', { signal }), { staleTime: Infinity })

export const useAppoint = (id: Ref<string>) =>
  useApiMutation(
    (body: Schema<'PostController.Appointment'>) => api.POST('/api/v1/members/{id}/posts', { ...of(id.value), body }),
    stale,
  )

export const useEndPost = (id: Ref<string>) =>
  useApiMutation(
    (heldId: string) =>
      api.POST('/api/v1/members/{id}/posts/{heldId}/end', { params: { path: { id: id.value, heldId } } }),
    stale,
  )

/** Members one organizes, for a picker. */
export async function findMembers(text: string): Promise<Choice[]> {
  const { items } = await unwrap(
    api.GET('/api/v1/members', { params: { query: { search: text || undefined, active: true, limit: 20 } } }),
  )
  return items.map((member) => ({
    value: member.id,
    label: member.name,
    note: `${member.memberNo} · ${localText(member.unit.name)}`,
  }))
}
