import { effectScope, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from './problem'
import { useVersioned } from './versioned'

const SHELF = 'xuefen.test'

/** A server with one text, which can be slow. */
function server() {
  const its = { words: '', version: 0, saves: 0, slow: 0 }
  return {
    its,
    elsewhere: (words: string) => Object.assign(its, { words, version: its.version + 1 }),
    read: async () => ({ text: { words: its.words }, version: String(its.version) }),
    write: async ({ words }: { words: string }, version: string) => {
      if (its.slow) await new Promise((resolve) => setTimeout(resolve, its.slow))
      if (version !== String(its.version)) throw new Problem(412, 'test.changed', '')
      Object.assign(its, { words, version: its.version + 1, saves: its.saves + 1 })
      return { text: { words }, version: String(its.version) }
    },
  }
}

async function opened(from: ReturnType<typeof server>) {
  const draft = effectScope().run(() =>
    useVersioned<{ words: string }>({ read: from.read, write: from.write, changed: 'test.changed', readonly: () => false, shelf: SHELF }),
  )!
  await vi.advanceTimersByTimeAsync(0)
  return draft
}

async function type(draft: Awaited<ReturnType<typeof opened>>, words: string) {
  draft.text!.words = words
  await nextTick()
}

describe('a text that saves itself', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
  })
  afterEach(() => vi.useRealTimers())

  it('is on this device at once, and on the server when the typing pauses', async () => {
    const from = server()
    const draft = await opened(from)
    await type(draft, '一')
    expect(localStorage.getItem(SHELF)).toContain('一')
    await type(draft, '一二')
    await vi.advanceTimersByTimeAsync(1500)
    expect(from.its.saves).toBe(1)
    expect([from.its.words, draft.state, localStorage.getItem(SHELF)]).toEqual(['一二', 'saved', null])
  })

  it('that comes too late keeps both, until one is chosen', async () => {
    const from = server()
    const draft = await opened(from)
    await type(draft, '我的')
    from.elsewhere('别处的')
    await vi.advanceTimersByTimeAsync(1500)
    expect([draft.state, draft.theirs?.text.words, draft.text?.words]).toEqual(['conflict', '别处的', '我的'])
    await draft.resolve('mine')
    expect([from.its.words, draft.state]).toEqual(['我的', 'saved'])
  })

  it('that never got there is found again on this device', async () => {
    const from = server()
    localStorage.setItem(SHELF, JSON.stringify({ text: { words: '断网时写的' }, version: '0' }))
    const draft = await opened(from)
    expect(draft.text?.words).toBe('断网时写的')
    await vi.advanceTimersByTimeAsync(1500)
    expect(from.its.words).toBe('断网时写的')
  })

  it('is not taken for a stranger’s while a slow save is under way', async () => {
    const from = server()
    from.its.slow = 4000
    const draft = await opened(from)
    await type(draft, '一')
    await vi.advanceTimersByTimeAsync(1300)
    await type(draft, '一二')
    await vi.advanceTimersByTimeAsync(12_000)
    expect([from.its.words, draft.state]).toEqual(['一二', 'saved'])
  })
})
