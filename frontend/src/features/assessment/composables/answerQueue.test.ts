import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AnswerQueue, type Change, type QueueHooks, type Receipt } from './answerQueue'

class Shelf {
  readonly kept = new Map<string, string>()
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.kept.set(key, value)
  removeItem = (key: string) => void this.kept.delete(key)
}

const change = (question: number, seq: number, choice = [0]): Change => ({
  question,
  seq,
  choice,
  text: null,
  flagged: false,
})

function set(send: (changes: Change[]) => Promise<Receipt>, shelf = new Shelf()) {
  const adopted: Change[] = []
  const ended = vi.fn()
  const hooks: QueueHooks = {
    send,
    isFinal: (fault) => fault === 'closed',
    changed: () => undefined,
    adopt: (one) => adopted.push(one),
    ended,
  }
  return { queue: new AnswerQueue('7', shelf, hooks), shelf, adopted, ended }
}

describe('the queue of answers', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('keeps an answer on the device until it is acknowledged', async () => {
    const { queue, shelf } = set(() => Promise.resolve({ newer: [] }))
    queue.put(change(1, 10))
    expect(shelf.kept.size).toBe(1)
    await vi.runAllTimersAsync()
    expect(shelf.kept.size).toBe(0)
    expect(queue.state).toBe('saved')
  })

  it('sends again after a lost connection, later and later, and loses nothing', async () => {
    let up = false
    const send = vi.fn(() => (up ? Promise.resolve({ newer: [] }) : Promise.reject(new Error('gone'))))
    const { queue, shelf } = set(send)
    queue.put(change(1, 10))
    await vi.advanceTimersByTimeAsync(0)
    queue.put(change(2, 11))
    await vi.advanceTimersByTimeAsync(3_500)
    expect(queue.state).toBe('waiting')
    expect(queue.size).toBe(2)
    expect(send).toHaveBeenCalledTimes(3)
    expect(shelf.kept.size).toBe(1)
    up = true
    queue.retry()
    await vi.advanceTimersByTimeAsync(1)
    expect(queue.size).toBe(0)
  })

  it('takes up what an earlier page left, unless the server has something later', async () => {
    const shelf = new Shelf()
    const first = set(() => Promise.reject(new Error('gone')), shelf)
    first.queue.put(change(1, 10))
    first.queue.put(change(2, 11))
    first.queue.stop()
    const send = vi.fn(() => Promise.resolve({ newer: [] }))
    const second = set(send, shelf)
    const restored = second.queue.restore((question) => (question === 2 ? 99 : 0))
    expect(restored.map((one) => one.question)).toEqual([1])
    await vi.runAllTimersAsync()
    expect(send).toHaveBeenCalledOnce()
  })

  it('hands in only when everything is saved', async () => {
    let up = false
    const { queue } = set(() => (up ? Promise.resolve({ newer: [] }) : Promise.reject(new Error('gone'))))
    queue.put(change(1, 10))
    const done = vi.fn()
    void queue.drained().then(done)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(done).not.toHaveBeenCalled()
    up = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(done).toHaveBeenCalled()
  })

  it('lets what was just typed win over another browser, and what lay here give way', async () => {
    const sent: Change[][] = []
    const other = change(1, 50, [3])
    const { queue, adopted } = set((changes) => {
      sent.push(changes)
      return Promise.resolve({ newer: changes[0]!.seq < 50 ? [other] : [] })
    })
    queue.put(change(1, 10))
    await vi.runAllTimersAsync()
    expect(sent.at(-1)![0]).toMatchObject({ seq: 51, choice: [0] })
    expect(adopted).toEqual([])

    const shelf = new Shelf()
    shelf.setItem('xuefen.quiz.7', JSON.stringify([change(1, 10)]))
    const later = set(() => Promise.resolve({ newer: [other] }), shelf)
    later.queue.restore(() => 0)
    await vi.runAllTimersAsync()
    expect(later.adopted).toEqual([other])
  })

  it('stops when the attempt is over', async () => {
    const { queue, ended, shelf } = set(() => Promise.reject('closed'))
    queue.put(change(1, 10))
    await vi.runAllTimersAsync()
    expect(ended).toHaveBeenCalledWith('closed')
    expect(shelf.kept.size).toBe(0)
  })

  it('survives a storage that is full or forbidden', async () => {
    const shelf = new Shelf()
    shelf.setItem = () => {
      throw new Error('quota')
    }
    const { queue } = set(() => Promise.resolve({ newer: [] }), shelf)
    queue.put(change(1, 10))
    await vi.runAllTimersAsync()
    expect(queue.state).toBe('saved')
  })
})
