import { networkProblem } from './problem'

/**
 * What the shell plugs into the client. The client knows how to ask again after a sign-in and whom to tell that the
 * server is gone; it does not know how a dialog looks.
 */
export interface TransportHooks {
  locale(): string
  /** The session has ended: resolves to true once the same person is signed in again. */
  signInAgain(): Promise<boolean>
  unreachable(): void
  reached(): void
}

let hooks: TransportHooks = {
  locale: () => document.documentElement.lang,
  signInAgain: () => Promise.resolve(false),
  unreachable: () => undefined,
  reached: () => undefined,
}

export function plugTransport(next: TransportHooks): void {
  hooks = next
}

/** Paths whose 401 is an answer and not the end of a session. */
const SIGN_IN = /\/api\/v1\/(login|session|activation|password-reset)/

/**
 * `fetch` with the reader's language, one retry after the session was renewed, and word to the shell when the server
 * cannot be reached. Use it directly only where the typed client does not fit (uploads, files).
 */
export async function fetchApi(input: Request | string, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin', ...init })
  request.headers.set('Accept-Language', hooks.locale())
  const spare = request.clone()
  const response = await send(request)
  if (response.status !== 401 || SIGN_IN.test(request.url) || !(await hooks.signInAgain())) return response
  return send(spare)
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.status === 502 || response.status === 503 || response.status === 504) hooks.unreachable()
    else hooks.reached()
    return response
  } catch (fault) {
    if (request.signal.aborted) throw fault
    hooks.unreachable()
    throw networkProblem()
  }
}
