import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import type { Choice } from '@/ui'
import { asChoice, type Transfer } from './mine'

export type Tab = Schema<'Tab'>
export type Terms = Schema<'TermsView'>
type TransferPage = Schema<'Page_TransferView_'>
type Recognized = Schema<'AcceptanceController.RecognizedAmount'>

/** One of an organizer's lists. */
export function useTransfers(tab: Ref<Tab>) {
  return useInfiniteQuery<TransferPage, Problem, Transfer[], unknown[], string | undefined>({
    queryKey: computed(() => ['transfers', 'list', tab.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/transfers', { params: { query: { tab: tab.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export const useTransferCounts = () =>
  useApiQuery(['transfers', 'counts'], ({ signal }) => api.GET('/api/v1/transfers/counts', { signal }), {
    refetchInterval: 120_000,
  })

/** How many wait for one who organizes. */
export function useWaitingTransfers(): Ref<number> {
  const counts = useTransferCounts()
  return computed(() => (counts.data.value ? counts.data.value.release + counts.data.value.accept : 0))
}

export const useTerms = (id: string) =>
  useApiQuery(
    ['transfers', 'terms', id],
    ({ signal }) => api.GET('/api/v1/transfers/{id}/terms', { params: { path: { id } }, signal }),
    { staleTime: 0 },
  )

const stale = { invalidates: [['transfers'], ['members'], ['member']] }

export const useRelease = () =>
  useApiMutation((id: string) => api.POST('/api/v1/transfers/{id}/release', { params: { path: { id } } }), stale)

export const useRefuse = () =>
  useApiMutation(
    ({ id, reason }: { id: string; reason: string }) =>
      api.POST('/api/v1/transfers/{id}/refusal', { params: { path: { id } }, body: { reason } }),
    stale,
  )

export const useAccept = () =>
  useApiMutation(
    ({ id, recognized }: { id: string; recognized: Recognized[] }) =>
      api.POST('/api/v1/transfers/{id}/acceptance', { params: { path: { id } }, body: { recognized } }),
    stale,
  )

export const useOrder = () =>
  useApiMutation(
    (body: { memberId: string; unitId: string; note: string }) => api.POST('/api/v1/transfers', { body }),
    stale,
  )

/** Units a member could go to. */
export async function findTargets(member: string, search: string): Promise<Choice[]> {
  const query = search ? { member, search } : { member }
  const { items } = await unwrap(api.GET('/api/v1/transfers/targets', { params: { query } }))
  return items.map(asChoice)
}

/** Active members one organizes. */
export async function findMembers(search: string): Promise<Choice[]> {
  const query = { active: true, limit: 20, ...(search ? { search } : {}) }
  const { items } = await unwrap(api.GET('/api/v1/members', { params: { query } }))
  return items.map((member) => ({ value: member.id, label: member.name, note: member.memberNo }))
}
