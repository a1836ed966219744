import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { queryClient, type Schema } from '@/api'
import { Tracker } from './tracker'
import { usePlayerSession } from './usePlayerSession'
import type { Watched } from './stretches'

const SAMPLE = 200

/** Watches the video element and reports what truly played: no jump, no stall, and whether anyone could see it. */
export function useWatchReport(element: Ref<HTMLVideoElement | null>, page: () => Schema<'PlayerView'>) {
  const tracker = new Tracker()
  const latest = ref<Watched>()
  const watched = computed(() => latest.value ?? page().watched)
  let ended = false

  const session = usePlayerSession(
    () => page().courseId,
    () => page().itemId,
    (now) => {
      sample()
      return { played: tracker.take(now), positionMs: (element.value?.currentTime ?? 0) * 1000, ended }
    },
    (news) => {
      const completes = news.completed && !watched.value.completed
      latest.value = news
      if (completes) void queryClient.invalidateQueries({ queryKey: ['study'] })
    },
  )

  function sample(): void {
    const video = element.value
    if (video && !video.paused && !video.seeking) tracker.sample(video.currentTime * 1000, session.now())
  }

  function start(): void {
    const video = element.value
    if (!video || video.paused || video.seeking || !session.isOpen()) return
    tracker.start(video.currentTime * 1000, session.now(), video.playbackRate, !document.hidden)
  }

  function stop(): void {
    tracker.stop()
  }

  const listeners: Record<string, () => void> = {
    playing: () => void session.open().then(start),
    waiting: stop,
    seeking: () => {
      stop()
      session.beat()
    },
    seeked: start,
    ratechange: () => {
      sample()
      start()
    },
    pause: () => {
      sample()
      stop()
      session.beat()
    },
    ended: () => {
      ended = true
      stop()
      session.beat()
    },
  }

  watch(
    element,
    (video, before) => {
      for (const [event, listener] of Object.entries(listeners)) {
        before?.removeEventListener(event, listener)
        video?.addEventListener(event, listener)
      }
    },
    { immediate: true },
  )

  const turned = () => {
    sample()
    stop()
    session.beat(document.hidden)
    start()
  }
  document.addEventListener('visibilitychange', turned)
  const sampling = setInterval(sample, SAMPLE)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', turned)
    clearInterval(sampling)
  })

  return { watched, state: session.state }
}
