/** An answer as it goes over the wire. */
export interface Change {
  question: number
  seq: number
  choice: number[]
  text: string | null
  flagged: boolean
}

/** What the server says to changes: `newer` where it already holds a later one. */
export interface Receipt {
  newer: Change[]
}

export interface QueueHooks {
  /** Sends; throws what `isFinal` can judge. */
  send(changes: Change[]): Promise<Receipt>
  /** True for a fault that no retry will mend: the attempt is over. */
  isFinal(fault: unknown): boolean
  /** Something changed: the number of unsaved answers, the state, or an answer that was adopted. */
  changed(): void
  adopt(change: Change): void
  ended(fault: unknown): void
}

export type QueueState = 'saved' | 'saving' | 'waiting'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/**
 * Takes changed answers to the server, one request at a time, and keeps them on this device until they are
 * acknowledged: they outlive a lost connection, an expired session and a closed browser.
 */
export class AnswerQueue {
  state: QueueState = 'saved'
  savedAt: number | null = null
  private readonly pending = new Map<number, Change & { fresh: boolean }>()
  private readonly key: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = FIRST_PAUSE
  private busy = false
  private closed = false
  private waiters: (() => void)[] = []

  constructor(
    attemptId: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly hooks: QueueHooks,
  ) {
    this.key = `xuefen.quiz.${attemptId}`
  }

  get size(): number {
    return this.pending.size
  }

  /** Takes up what an earlier page could not send, as far as the server has nothing later. */
  restore(stored: (question: number) => number): Change[] {
    for (const change of read(this.storage.getItem(this.key))) {
      if (change.seq > stored(change.question)) this.pending.set(change.question, { ...change, fresh: false })
    }
    this.keep()
    if (this.pending.size > 0) this.soon(0)
    return [...this.pending.values()]
  }

  /** Keeps a change at once and sends it after `delay`. */
  put(change: Change, delay = 0): void {
    if (this.closed) return
    this.pending.set(change.question, { ...change, fresh: true })
    this.keep()
    this.set(this.state === 'waiting' ? 'waiting' : 'saving')
    if (this.state !== 'waiting') this.soon(delay)
  }

  /** Tries at once, whatever the pause. */
  retry(): void {
    this.pause = FIRST_PAUSE
    this.soon(0)
  }

  /** Resolves once everything is acknowledged or the attempt is over. */
  drained(): Promise<void> {
    if (this.pending.size === 0 || this.closed) return Promise.resolve()
    this.retry()
    return new Promise((resolve) => this.waiters.push(resolve))
  }

  /** The attempt is over: nothing is kept or sent any more. */
  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    this.pending.clear()
    this.keep()
    this.release()
  }

  /** The page goes away; what is pending stays on the device. */
  stop(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  private soon(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), delay)
  }

  private async flush(): Promise<void> {
    if (this.busy || this.closed || this.pending.size === 0) return
    this.busy = true
    const sent = [...this.pending.values()]
    this.set(this.state === 'waiting' ? 'waiting' : 'saving')
    try {
      const receipt = await this.hooks.send(sent.map(plain))
      this.busy = false
      this.acknowledge(sent, receipt)
    } catch (fault) {
      this.busy = false
      this.failed(fault)
    }
  }

  private acknowledge(sent: Change[], receipt: Receipt): void {
    for (const change of sent) {
      if (this.pending.get(change.question)?.seq === change.seq) this.resolve(change, receipt)
    }
    this.pause = FIRST_PAUSE
    this.savedAt = Date.now()
    this.keep()
    if (this.pending.size > 0) {
      this.set('saving')
      return this.soon(0)
    }
    this.set('saved')
    this.release()
  }

  /** A later version from elsewhere gives way to what was typed on this page just now, and wins over what lay here. */
  private resolve(change: Change, receipt: Receipt): void {
    const own = this.pending.get(change.question)
    const newer = receipt.newer.find((other) => other.question === change.question)
    if (own?.fresh && newer) {
      this.pending.set(change.question, { ...own, seq: newer.seq + 1 })
      return
    }
    this.pending.delete(change.question)
    if (newer) this.hooks.adopt(newer)
  }

  private failed(fault: unknown): void {
    if (this.closed) return
    if (this.hooks.isFinal(fault)) {
      this.close()
      return this.hooks.ended(fault)
    }
    this.set('waiting')
    this.soon(this.pause)
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE)
  }

  private set(state: QueueState): void {
    this.state = state
    this.hooks.changed()
  }

  private release(): void {
    this.waiters.forEach((resolve) => resolve())
    this.waiters = []
  }

  /** A full or forbidden storage must not stop anyone from answering. */
  private keep(): void {
    try {
      if (this.pending.size === 0) this.storage.removeItem(this.key)
      else this.storage.setItem(this.key, JSON.stringify([...this.pending.values()]))
    } catch {
      return
    }
  }
}

function plain({ question, seq, choice, text, flagged }: Change): Change {
  return { question, seq, choice, text, flagged }
}

function read(text: string | null): Change[] {
  if (!text) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isChange) : []
  } catch {
    return []
  }
}

function isChange(raw: unknown): raw is Change {
  if (typeof raw !== 'object' || raw === null) return false
  const change = raw as Record<string, unknown>
  return typeof change.question === 'number' && typeof change.seq === 'number' && Array.isArray(change.choice)
}
