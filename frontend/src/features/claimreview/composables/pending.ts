import { onBeforeUnmount, onMounted, reactive } from 'vue'
import { asProblem, fetchApi, newKey, queryClient, toProblem, type Problem } from '@/api'
import type { Decision } from './queue'

/** How long a decision waits here before it is written. */
export const GRACE = 8000

interface Waiting {
  version: number
  decision: Decision
  timer: number
}

/**
 * Decisions that can still be undone: each is sent once its time is over, or when the page is left. `failed` hears of
 * one the server refused, which is a claim to be looked at again.
 */
export function usePending(failed: (id: string, problem: Problem) => void) {
  const waiting = reactive(new Map<string, Waiting>())

  function decide(id: string, version: number, decision: Decision) {
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
      const response = await fetchApi(new URL(`/api/v1/claim-reviews/${id}/decision`, location.origin).href, {
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
    await Promise.all(
      [['claimreview'], ['audit'], ['credit']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    )
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
