import type { Ref } from 'vue'
import { api, fetchApi, toProblem, unwrap, useApiQuery, type Schema } from '@/api'

export type Said = Schema<'VerifyView.Said'>
export type CheckView = Schema<'CredentialChecks.CheckView'>

/** What a certificate says and what it is worth, to whoever has the link. */
export function useVerification(token: Ref<string>) {
  return useApiQuery(
    () => ['certificates', 'verify', token.value],
    ({ signal }) =>
      api.GET('/api/v1/public/certificates/{token}', { params: { path: { token: token.value } }, signal }),
  )
}

/** Proofs of the entries a certificate rests on. Throws a Problem. */
export const proveCertificate = (token: string) =>
  unwrap(api.GET('/api/v1/public/certificates/{token}/proof', { params: { path: { token } } }))

/** Has a credential file looked at; it is not kept. Throws a Problem. */
export async function checkFile(file: Blob): Promise<CheckView> {
  const response = await fetchApi(new URL('/api/v1/public/credential-checks', location.origin).href, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw toProblem(response.status, body)
  return body as CheckView
}
