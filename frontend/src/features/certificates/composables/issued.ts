import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import type { CertificateRow, CertificateState } from './certificates'

type CertificatePage = Schema<'Page_CertificateRow_'>
export type RevocationReason = Schema<'IssuedController.RevocationRequest'>['reason']

export interface IssuedFilter {
  design?: string
  state?: CertificateState
  text?: string
}

/** Certificates of the members I organize, page by page. */
export function useIssued(filter: Ref<IssuedFilter>) {
  return useInfiniteQuery<CertificatePage, Problem, CertificateRow[], unknown[], string | undefined>({
    queryKey: computed(() => ['certificates', 'issued', filter.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit/certificates', { params: { query: { ...filter.value, cursor: pageParam } }, signal }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useIssuedOne(id: Ref<string>, open: Ref<boolean>) {
  return useApiQuery(
    () => ['certificates', 'issued', 'one', id.value],
    ({ signal }) => api.GET('/api/v1/audit/certificates/{id}', { params: { path: { id: id.value } }, signal }),
    { enabled: open },
  )
}

export function useDecisions() {
  const changed = { invalidates: [['certificates']] }
  return {
    revoke: useApiMutation(
      ({ id, reason, note }: { id: string; reason: RevocationReason; note: string }) =>
        api.POST('/api/v1/audit/certificates/{id}/revoke', { params: { path: { id } }, body: { reason, note } }),
      changed,
    ),
    keep: useApiMutation(
      ({ id, note }: { id: string; note: string }) =>
        api.POST('/api/v1/audit/certificates/{id}/keep', { params: { path: { id } }, body: { note } }),
      changed,
    ),
    reissue: useApiMutation(
      (id: string) => api.POST('/api/v1/audit/certificates/{id}/reissue', { params: { path: { id } } }),
      changed,
    ),
  }
}
