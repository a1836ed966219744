import { unwrap } from './client'
import { fetchApi } from './transport'

/** A request with a JSON body where the typed client does not fit. Throws a Problem. */
export function send<T = void>(method: string, path: string, body?: unknown): Promise<T> {
  const ask = async () => {
    const response = await fetchApi(new URL(path, location.origin).href, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const json: unknown = /json/.test(response.headers.get('Content-Type') ?? '') ? await response.json() : undefined
    return response.ok ? { data: json as T, response } : { error: json, response }
  }
  return unwrap<T>(ask())
}
