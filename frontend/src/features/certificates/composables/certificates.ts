import { useInfiniteQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type CertificateRow = Schema<'CertificateRow'>
export type CertificateDetail = Schema<'CertificateDetail'>
export type CertificateState = CertificateRow['state']
type CertificatePage = Schema<'Page_CertificateRow_'>

/** My certificates, the latest first. */
export function useCertificates() {
  return useInfiniteQuery<CertificatePage, Problem, CertificateRow[], unknown[], string | undefined>({
    queryKey: ['certificates', 'mine'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/certificates', { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useCertificate(id: Ref<string>) {
  return useApiQuery(
    () => ['certificates', 'one', id.value],
    ({ signal }) => api.GET('/api/v1/certificates/{id}', { params: { path: { id: id.value } }, signal }),
  )
}

/** What its holder decides: whether the name is shown, and which link strangers look at it by. */
export function useHolding(id: Ref<string>) {
  const path = () => ({ params: { path: { id: id.value } } })
  const changed = { invalidates: [['certificates']] }
  return {
    showName: useApiMutation(
      (shown: boolean) => api.PUT('/api/v1/certificates/{id}/name', { ...path(), body: { shown } }),
      changed,
    ),
    renew: useApiMutation((_: void) => api.POST('/api/v1/certificates/{id}/link', path()), changed),
    withdraw: useApiMutation((_: void) => api.DELETE('/api/v1/certificates/{id}/link', path()), changed),
  }
}
