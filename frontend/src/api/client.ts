import createClient from 'openapi-fetch'
import { asProblem, toProblem } from './problem'
import type { paths } from './schema'
import { fetchApi } from './transport'

/** The API, typed from docs/openapi.yaml. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: fetchApi })

/** What the typed client answers: data or error, and the response itself. */
export interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The data of an answer; throws a {@link Problem} when there is none. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((fault: unknown) => {
    if (fault instanceof DOMException) throw fault
    throw asProblem(fault)
  })
  if (!response.ok) throw toProblem(response.status, error)
  return data as T
}

/** A key under which the server does a write once, however often it is sent. */
export function newKey(): string {
  return crypto.randomUUID()
}
