import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { unwrap } from './client'
import { Problem, toProblem } from './problem'
import { send } from './send'
import { fetchApi, plugTransport } from './transport'

interface Sent {
  url: string
  method: string
  language: string | null
  body: string
}

let sent: Sent[] = []
let replies: (Response | Error)[] = []
let word: string[] = []
let renews = true

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })
}

beforeEach(() => {
  sent = []
  replies = []
  word = []
  renews = true
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      url: request.url,
      method: request.method,
      language: request.headers.get('Accept-Language'),
      body: await request.text(),
    })
    const reply = replies.shift()!
    if (reply instanceof Error) throw reply
    return reply
  })
  plugTransport({
    locale: () => 'en',
    signInAgain: async () => {
      word.push('sign in')
      return renews
    },
    unreachable: () => word.push('unreachable'),
    reached: () => word.push('reached'),
  })
})

afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  it('says the reader’s language', async () => {
    replies = [json(200, { ok: true })]
    expect(await send('GET', '/api/v1/home')).toEqual({ ok: true })
    expect(sent[0]).toMatchObject({ method: 'GET', language: 'en' })
  })

  it('is sent again with the same body once the session is renewed', async () => {
    replies = [json(401, {}), json(200, { id: '1' })]
    expect(await send('POST', '/api/v1/claims', { words: 'a long text' })).toEqual({ id: '1' })
    expect(sent.map((request) => request.body)).toEqual(['{"words":"a long text"}', '{"words":"a long text"}'])
    expect(word).toContain('sign in')
  })

  it('fails with its 401 when the reader gives up', async () => {
    renews = false
    replies = [json(401, { code: 'identity.unauthenticated', detail: 'Please sign in' })]
    await expect(send('POST', '/api/v1/claims', {})).rejects.toMatchObject({
      status: 401,
      code: 'identity.unauthenticated',
    })
    expect(sent).toHaveLength(1)
  })

  it('does not ask to sign in because a sign-in was refused', async () => {
    replies = [json(401, { code: 'identity.wrong-password', detail: 'Wrong' })]
    await expect(send('POST', '/api/v1/login', {})).rejects.toMatchObject({ code: 'identity.wrong-password' })
    expect(word).not.toContain('sign in')
  })

  it('tells the shell when nothing answers, and when something does again', async () => {
    replies = [new TypeError('refused'), json(503, {}), json(200, {})]
    await expect(fetchApi('http://localhost/api/v1/home')).rejects.toMatchObject({
      code: 'network.unreachable',
      unreachable: true,
    })
    await fetchApi('http://localhost/api/v1/home')
    await fetchApi('http://localhost/api/v1/home')
    expect(word).toEqual(['unreachable', 'unreachable', 'reached'])
  })
})

describe('a problem', () => {
  it('keeps code, sentence and fields', () => {
    const problem = toProblem(422, {
      code: 'shared.invalid',
      detail: 'Please mend',
      errors: [{ field: 'title', code: 'blank', detail: 'Say what it is' }, 7],
      args: { n: 3 },
    })
    expect(problem).toMatchObject({ status: 422, code: 'shared.invalid', detail: 'Please mend', args: { n: 3 } })
    expect(problem.fieldError('title')).toBe('Say what it is')
    expect(problem.fieldError('other')).toBeUndefined()
    expect(problem.unreachable).toBe(false)
  })

  it('is made of anything', () => {
    expect(toProblem(500, 'no json')).toMatchObject({ code: 'http.500', detail: '' })
    expect(toProblem(502, null).unreachable).toBe(true)
  })

  it('is what a failed answer throws', async () => {
    const response = json(409, {})
    await expect(unwrap(Promise.resolve({ error: { code: 'x.y' }, response }))).rejects.toBeInstanceOf(Problem)
    expect(await unwrap(Promise.resolve({ data: 5, response: json(200, {}) }))).toBe(5)
  })
})
