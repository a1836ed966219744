import type Hls from 'hls.js'
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** A video element over HLS and its state, in milliseconds. The library is fetched when there is something to play. */
export function useVideo(element: Ref<HTMLVideoElement | null>, source: () => string | null | undefined) {
  const playing = ref(false)
  const stalled = ref(false)
  const position = ref(0)
  const length = ref(0)
  const buffered = ref(0)
  const rate = ref(1)
  const muted = ref(false)
  const fault = ref(false)
  let hls: Hls | undefined
  let startAt = 0

  const update = () => {
    const video = element.value
    if (!video) return
    position.value = video.currentTime * 1000
    if (Number.isFinite(video.duration)) length.value = video.duration * 1000
    const ranges = video.buffered
    buffered.value = ranges.length > 0 ? ranges.end(ranges.length - 1) * 1000 : 0
  }

  async function attach(video: HTMLVideoElement, url: string): Promise<void> {
    fault.value = false
    hls?.destroy()
    hls = undefined
    if (video.canPlayType('application/vnd.apple.mpegurl') && !('MediaSource' in window)) {
      video.src = url
      video.currentTime = startAt / 1000
      return
    }
    const { default: Library } = await import('hls.js')
    if (element.value !== video) return
    const player = new Library({ startPosition: startAt / 1000, maxBufferLength: 30 })
    let recovered = false
    player.on(Library.Events.ERROR, (_, data) => {
      if (!data.fatal) return
      if (data.type === Library.ErrorTypes.MEDIA_ERROR && !recovered) {
        recovered = true
        player.recoverMediaError()
        return
      }
      fault.value = true
    })
    player.loadSource(url)
    player.attachMedia(video)
    hls = player
  }

  watch(
    [element, source] as const,
    ([video, url]) => {
      if (!video || !url) return
      startAt = position.value || startAt
      void attach(video, url)
    },
    { immediate: true },
  )

  watch(element, (video, before) => {
    for (const [event, listener] of listeners) {
      before?.removeEventListener(event, listener)
      video?.addEventListener(event, listener)
    }
  })

  const listeners: [string, () => void][] = [
    ['timeupdate', update],
    ['durationchange', update],
    ['progress', update],
    ['seeking', update],
    ['play', () => (playing.value = true)],
    ['pause', () => (playing.value = false)],
    ['ended', () => (playing.value = false)],
    ['waiting', () => (stalled.value = true)],
    ['playing', () => (stalled.value = false)],
    ['ratechange', () => (rate.value = element.value?.playbackRate ?? 1)],
    ['volumechange', () => (muted.value = element.value?.muted ?? false)],
  ]

  onScopeDispose(() => hls?.destroy())

  return {
    playing,
    stalled: computed(() => stalled.value && playing.value),
    position,
    length,
    buffered,
    rate,
    muted,
    fault,
    /** Where to begin, before there is a source. */
    resumeAt: (milliseconds: number) => {
      startAt = milliseconds
      position.value = milliseconds
    },
    toggle: () => {
      const video = element.value
      if (!video) return
      if (video.paused) void video.play().catch(() => undefined)
      else video.pause()
    },
    play: () => void element.value?.play().catch(() => undefined),
    seek: (milliseconds: number) => {
      const video = element.value
      if (!video) return
      const end = Number.isFinite(video.duration) ? video.duration : Infinity
      video.currentTime = Math.min(Math.max(0, milliseconds / 1000), end)
      update()
    },
    setRate: (next: number) => {
      if (element.value) element.value.playbackRate = next
    },
    toggleMuted: () => {
      if (element.value) element.value.muted = !element.value.muted
    },
  }
}

export type Video = ReturnType<typeof useVideo>
