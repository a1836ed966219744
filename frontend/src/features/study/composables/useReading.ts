import { computed, onScopeDispose, ref, watch } from 'vue'
import { api, queryClient, useApiQuery } from '@/api'
import type { Watched } from './stretches'
import { usePlayerSession } from './usePlayerSession'

/** Where reading time goes on: what did not count is read again. */
function firstGap(watched: Watched): number {
  const [first] = watched.counted
  return first?.from === 0 ? first.to : 0
}

/** Reading time of an article: what is in view counts, once, and the end has to be reached. */
export function useReading(courseId: () => string, itemId: () => string) {
  const page = useApiQuery(
    () => ['study', 'item', courseId(), itemId()],
    ({ signal }) =>
      api.GET('/api/v1/study/courses/{courseId}/items/{itemId}', {
        params: { path: { courseId: courseId(), itemId: itemId() } },
        signal,
      }),
  )
  const latest = ref<Watched>()
  const watched = computed(() => latest.value ?? page.data.value?.watched)
  const atEnd = ref(false)
  /** Read up to here, milliseconds of the reading time; the next stretch begins there. */
  let read = 0
  let since: number | undefined

  const session = usePlayerSession(
    courseId,
    itemId,
    (now) => {
      const from = read
      const begun = since
      since = document.hidden ? undefined : now
      if (begun === undefined || now <= begun) return { played: [], positionMs: read, ended: atEnd.value }
      read += now - begun
      const played = {
        fromMs: Math.floor(from),
        toMs: Math.floor(read),
        rateMilli: 1000,
        visible: true,
        sinceMs: Math.floor(begun),
      }
      return { played: [played], positionMs: read, ended: atEnd.value }
    },
    (news) => {
      const completes = news.completed && !watched.value?.completed
      latest.value = news
      read = firstGap(news)
      if (completes) void queryClient.invalidateQueries({ queryKey: ['study'] })
    },
  )

  watch(
    () => page.data.value,
    async (data) => {
      if (!data || data.kind !== 'ARTICLE' || session.isOpen()) return
      read = firstGap(data.watched)
      await session.open()
      if (session.isOpen() && !document.hidden) since = session.now()
    },
    { immediate: true },
  )

  function turn() {
    if (!session.isOpen()) return
    session.beat(document.hidden)
    since = document.hidden ? undefined : session.now()
  }
  document.addEventListener('visibilitychange', turn)
  onScopeDispose(() => document.removeEventListener('visibilitychange', turn))

  return {
    page,
    counted: computed(() => watched.value?.countedMs ?? 0),
    needed: computed(() => page.data.value?.neededMs ?? 0),
    ended: computed(() => atEnd.value || (watched.value?.ended ?? false)),
    completed: computed(() => watched.value?.completed || Boolean(page.data.value?.completedAt)),
    state: session.state,
    /** The last line was in view. */
    reachEnd() {
      if (atEnd.value) return
      atEnd.value = true
      session.beat()
    },
  }
}
