import { useInfiniteQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, queryClient, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type Claim = Schema<'ClaimView'>
export type ClaimLine = Schema<'ClaimView.Line'>
export type ClaimContent = Schema<'ClaimContent'>
export type ClaimForm = Schema<'ClaimView.Form'>
export type Paper = Schema<'ClaimView.DocumentView'>
type ClaimPage = Schema<'Page_ClaimView.Line_'>

const LIST = ['claims', 'list']
const one = (id: string | undefined) => ['claims', 'one', id]

/** My claims, the latest first. */
export function useClaims() {
  return useInfiniteQuery<ClaimPage, Problem, ClaimLine[], unknown[], string | undefined>({
    queryKey: LIST,
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/claims', { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useClaim(id: Ref<string | undefined>) {
  return useApiQuery(
    () => one(id.value),
    ({ signal }) => api.GET('/api/v1/claims/{id}', { params: { path: { id: id.value! } }, signal }),
    // What is being typed is newer than anything the server could tell.
    { enabled: () => id.value !== undefined, refetchOnWindowFocus: false },
  )
}

/** What can be claimed, before there is a draft. */
export function useClaimForm() {
  return useApiQuery(['claims', 'form'], ({ signal }) => api.GET('/api/v1/claims/form', { signal }))
}

/** The server's answer to a write is what the page shows from now on. */
export function keepClaim(claim: Claim): void {
  queryClient.setQueryData(one(claim.id), claim)
  void queryClient.invalidateQueries({ queryKey: LIST })
}

export const beginClaim = (body: ClaimContent) => unwrap<Claim>(api.POST('/api/v1/claims', { body }))

export const writeClaim = (id: string, body: ClaimContent) =>
  unwrap<Claim>(api.PUT('/api/v1/claims/{id}', { params: { path: { id } }, body }))

export const readClaim = (id: string) => unwrap<Claim>(api.GET('/api/v1/claims/{id}', { params: { path: { id } } }))

export const removePaper = (id: string, documentId: string) =>
  unwrap(api.DELETE('/api/v1/claims/{id}/documents/{documentId}', { params: { path: { id, documentId } } }))

export const useSubmission = () =>
  useApiMutation(
    (id: string, { key }) =>
      api.POST('/api/v1/claims/{id}/submission', {
        params: { path: { id } },
        headers: { 'Idempotency-Key': key },
      }),
    { onSuccess: keepClaim },
  )

export const useAppeal = () =>
  useApiMutation(
    ({ id, text }: { id: string; text: string }, { key }) =>
      api.POST('/api/v1/claims/{id}/appeal', {
        params: { path: { id } },
        body: { text },
        headers: { 'Idempotency-Key': key },
      }),
    { onSuccess: keepClaim },
  )

export const useWithdrawal = () =>
  useApiMutation((id: string) => api.DELETE('/api/v1/claims/{id}', { params: { path: { id } } }), {
    invalidates: [['claims']],
  })
