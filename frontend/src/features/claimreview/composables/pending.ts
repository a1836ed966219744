import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import { asProblem, fetchApi, newKey, queryClient, toProblem, type Problem } from '@/api'

/** How long a decision waits here before it is written. */
export const GRACE = 8000

interface Waiting<D> {
  version: number
  decision: D
  timer: number
}

interface Options {
  /** Where a decision is posted. */
  address: (id: string) => string
  /** Whose answers are asked for anew once one is written. */
  invalidates: readonly string[]
  /** Hears of one the server refused, which is to be looked at again. */
  failed: (id: string, problem: Problem) => void
}

/** Decisions that can still be undone: each is sent once its time is over, or when the page is left. */
export function usePending<D extends object>({ address, invalidates, failed }: Options) {
  const waiting: Map<string, Waiting<D>> = shallowReactive(new Map<string, Waiting<D>>())

  function decide(id: string, version: number, decision: D) {
    const timer = window.setTimeout(() => void write(id), GRACE)
    waiting.set(id, { version, decision, timer })
  }

  function undo(id: string) {
    clearTimeout(waiting.get(id)?.timer)
    waiting.delete(id)
  }

  async function write(id: string): Promise<void> {
    const due = waiting.get(id)
    if (!due) return
    clearTimeout(due.timer)
    try {
      const response = await fetchApi(new URL(address(id), location.origin).href, {
        method: 'POST',
        keepalive: true,
        headers: {
          'Content-Type': 'application/json',
          'If-Match': `"${due.version}"`,
          'Idempotency-Key': newKey(),
        },
        body: JSON.stringify(due.decision),
      })
      if (!response.ok) throw toProblem(response.status, await response.json().catch(() => undefined))
    } catch (fault) {
      failed(id, asProblem(fault))
    }
    await Promise.all(invalidates.map((of) => queryClient.invalidateQueries({ queryKey: [of] })))
    waiting.delete(id)
  }

  const flush = () => [...waiting.keys()].forEach((id) => void write(id))
  onMounted(() => addEventListener('pagehide', flush))
  onBeforeUnmount(() => {
    removeEventListener('pagehide', flush)
    flush()
  })

  return { waiting, decide, undo, flush }
}
