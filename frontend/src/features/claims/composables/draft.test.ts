import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useDraft } from './draft'

let there = true
const written: { method: string; url: string; body: { title: string } }[] = []

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  there = true
  written.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!there) throw new TypeError('no network')
    const body = (await request.json()) as { title: string }
    written.push({ method: request.method, url: new URL(request.url).pathname, body })
    const claim = { id: '42', state: 'DRAFT', version: 1, content: body, documents: [] }
    return new Response(JSON.stringify(claim), { status: request.method === 'POST' ? 201 : 200 })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function editor() {
  const id = ref<string>()
  let draft!: ReturnType<typeof useDraft>
  const page = mount(
    defineComponent({
      setup() {
        draft = useDraft(id, (claim) => (id.value = claim.id))
        draft.load(null)
        return () => h('div')
      },
    }),
  )
  return { id, draft, page }
}

it('begins a draft with the first word and saves each pause after it', async () => {
  const { id, draft } = editor()
  draft.content.title = '急'
  draft.content.title = '急救'
  await vi.advanceTimersByTimeAsync(600)
  expect(written).toMatchObject([{ method: 'POST', url: '/api/v1/claims', body: { title: '急救' } }])
  expect(id.value).toBe('42')
  draft.content.title = '急救培训'
  await vi.advanceTimersByTimeAsync(600)
  expect(written[1]).toMatchObject({ method: 'PUT', url: '/api/v1/claims/42', body: { title: '急救培训' } })
  expect(draft.state.value).toBe('saved')
})

it('keeps on this device what the server did not get, and sends it once it is back', async () => {
  there = false
  const { draft, page } = editor()
  draft.content.title = '地铁里写的'
  await vi.advanceTimersByTimeAsync(600)
  expect(draft.state.value).toBe('unsaved')
  page.unmount()
  const again = editor()
  expect(again.draft.content.title).toBe('地铁里写的')
  there = true
  await vi.advanceTimersByTimeAsync(6000)
  expect(written.at(-1)).toMatchObject({ body: { title: '地铁里写的' } })
  expect(again.draft.state.value).toBe('saved')
})

it('asks for nothing before anything is typed', async () => {
  const { draft } = editor()
  draft.content.method = 'IN_PERSON'
  await vi.advanceTimersByTimeAsync(10_000)
  expect(written).toEqual([])
})
