import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Problem } from '@/api'
import { GRACE, usePending } from './pending'
import type { Decision } from './queue'

const asked: { url: string; version: string | null; body: unknown }[] = []
let answer = 200

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  answer = 200
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push({ url: request.url, version: request.headers.get('If-Match'), body: await request.json() })
    return new Response(JSON.stringify({ code: 'credit.claim-changed', detail: 'Changed.' }), { status: answer })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function page() {
  const failures: [string, Problem][] = []
  let pending!: ReturnType<typeof usePending<Decision>>
  const mounted = mount(
    defineComponent({
      setup() {
        pending = usePending<Decision>({
          address: (id) => `/api/v1/claim-reviews/${id}/decision`,
          invalidates: ['claimreview'],
          failed: (id, problem) => failures.push([id, problem]),
        })
        return () => h('div')
      },
    }),
  )
  return { pending, failures, mounted }
}

it('writes a decision when its time is over, on the version that was seen', async () => {
  const { pending } = page()
  pending.decide('7', 3, { verdict: 'APPROVE' })
  await vi.advanceTimersByTimeAsync(GRACE - 1)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ version: '"3"', body: { verdict: 'APPROVE' } })
  expect(asked[0]!.url).toContain('/api/v1/claim-reviews/7/decision')
  expect(pending.waiting.size).toBe(0)
})

it('writes nothing that was undone', async () => {
  const { pending } = page()
  pending.decide('7', 3, { verdict: 'APPROVE' })
  pending.undo('7')
  await vi.advanceTimersByTimeAsync(GRACE * 2)
  expect(asked).toEqual([])
})

it('writes at once when the page is left', async () => {
  const { pending, mounted } = page()
  pending.decide('7', 3, { verdict: 'APPROVE' })
  mounted.unmount()
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(1)
})

it('says which decision the server refused, and why', async () => {
  answer = 412
  const { pending, failures } = page()
  pending.decide('7', 3, { verdict: 'APPROVE' })
  await vi.advanceTimersByTimeAsync(GRACE)
  expect(failures).toMatchObject([['7', { code: 'credit.claim-changed', status: 412 }]])
})
