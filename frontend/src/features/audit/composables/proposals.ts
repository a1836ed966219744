import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type Proposal = Schema<'ProposalRow'>
type ProposalPage = Schema<'Page_ProposalRow_'>

const invalidates = [['audit'], ['credit']]

/** Reversals proposed about members one organizes: those that wait, or all. */
export function useProposals(open: Ref<boolean>) {
  return useInfiniteQuery<ProposalPage, Problem, Proposal[], unknown[], string | undefined>({
    queryKey: computed(() => ['audit', 'proposals', open.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit/proposals', { params: { query: { open: open.value, cursor: pageParam } }, signal }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** Whether a reversal of an entry takes a second person; asked for when someone is about to. */
export function useReversalTerms(id: Ref<string>, asked: Ref<boolean>) {
  return useApiQuery(
    () => ['audit', 'terms', id.value],
    ({ signal }) => api.GET('/api/v1/audit/entries/{id}/reversal', { params: { path: { id: id.value } }, signal }),
    { enabled: asked },
  )
}

export function useDecisions() {
  const confirm = useApiMutation(
    (id: string, { key }) =>
      api.POST('/api/v1/audit/proposals/{id}/confirmation', {
        params: { path: { id } },
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates },
  )
  const decline = useApiMutation(
    ({ id, note }: { id: string; note: string }) =>
      api.POST('/api/v1/audit/proposals/{id}/refusal', { params: { path: { id } }, body: { note } }),
    { invalidates },
  )
  const withdraw = useApiMutation(
    (id: string) => api.DELETE('/api/v1/audit/proposals/{id}', { params: { path: { id } } }),
    { invalidates },
  )
  return { confirm, decline, withdraw }
}

export type Rule = Schema<'ProposalController.RuleView'>

export function useFourEyes() {
  return useApiQuery(['audit', 'rule'], ({ signal }) => api.GET('/api/v1/audit/proposals/rule', { signal }))
}

export function useSetFourEyes() {
  return useApiMutation(
    (body: Schema<'ProposalController.RuleRequest'>) => api.PUT('/api/v1/audit/proposals/rule', { body }),
    {
      invalidates: [
        ['audit', 'rule'],
        ['audit', 'terms'],
      ],
    },
  )
}
