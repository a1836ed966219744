import { onScopeDispose, ref } from 'vue'
import { api, unwrap } from '@/api'
import { useSession } from '@/shell'
import { BeatQueue, type SaveState } from './beatQueue'
import type { Watched } from './stretches'
import type { Played } from './tracker'

const BEAT = 10_000

/**
 * A player session: opened at the server, then a beat every ten seconds and whenever `beat()` is called. `collect` is
 * asked for what was played since the last beat, on the session's own steady clock.
 */
export function usePlayerSession(
  courseId: () => string,
  itemId: () => string,
  collect: (now: number) => { played: Played[]; positionMs: number; ended: boolean },
  heard: (watched: Watched) => void,
) {
  const state = ref<SaveState>('saved')
  const { member } = useSession()
  let queue: BeatQueue | undefined
  let opening: Promise<void> | undefined
  let opened = 0
  let seq = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const now = () => performance.now() - opened

  /** Opens the session; playing must not begin to be tracked before. Resolves also when the server can't be reached. */
  function open(): Promise<void> {
    opening ??= ask().catch(() => {
      opening = undefined
      state.value = 'waiting'
    })
    return opening
  }

  async function ask(): Promise<void> {
    const me = member.value?.id ?? ''
    const session = await unwrap(
      api.POST('/api/v1/study/sessions', { body: { courseId: courseId(), itemId: itemId() } }),
    )
    opened = performance.now()
    queue = new BeatQueue(me, session.id, (next, watched) => {
      state.value = next
      if (watched) heard(watched)
    })
    BeatQueue.deliverLeftOver(me, session.id, () => undefined)
    timer = setInterval(() => beat(), session.beatSeconds * 1000 || BEAT)
  }

  function beat(leaving = false): void {
    if (!queue) return
    const { played, positionMs, ended } = collect(now())
    if (played.length > 0 || ended) queue.push({ seq: seq++, positionMs: Math.floor(positionMs), ended, played })
    void queue.flush(leaving)
  }

  const leave = () => beat(true)
  const online = () => void queue?.flush()
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', online)
  onScopeDispose(() => {
    leave()
    queue?.close()
    clearInterval(timer)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', online)
  })

  return { state, open, beat, now, isOpen: () => queue !== undefined }
}
