import type Hls from 'hls.js'
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'

export interface Quality {
  /** -1 chooses by itself; -2 is the sound alone. */
  id: number
  lines: number
}

export const BY_ITSELF = -1
export const SOUND_ALONE = -2

/** Behind the newest by more than this, one watches the past on purpose or by a bad network. */
const BEHIND = 8
const FARTHEST = 6
const AGAIN = 1500

/** A video element over a class on the air: as close to it as the network allows, and back to its beginning. Seconds. */
export function useLivePlayer(
  element: Ref<HTMLVideoElement | null>,
  source: () => string | null | undefined,
  {
    recorded = false,
  }: {
    /** It is over: it begins at its beginning, when someone presses. */
    recorded?: boolean
  } = {},
) {
  const playing = ref(false)
  const stalled = ref(false)
  const blocked = ref(false)
  const position = ref(0)
  const end = ref(0)
  const muted = ref(false)
  const native = ref(false)
  const heights = shallowRef<number[]>([])
  const chosen = ref(BY_ITSELF)
  const latency = ref(0)
  /** Captions that came with the picture, as programs and broadcast devices send them. */
  const captions = ref(false)
  const captionsShown = ref(false)
  let hls: Hls | undefined
  let timer = 0
  let inPast = false

  const behind = computed(() => Math.max(0, end.value - position.value))
  const live = computed(() => behind.value < BEHIND)

  function update(): void {
    const video = element.value
    if (!video) return
    position.value = video.currentTime
    const range = video.seekable
    // What is over ends where it ends; before that, a little before the newest.
    const ends = recorded || hls?.latestLevelDetails?.live === false
    const newest = ends ? null : hls?.liveSyncPosition
    if (range.length > 0) end.value = newest ?? range.end(range.length - 1)
    latency.value = hls?.latency ?? 0
  }

  /** The sound alone is a playlist of its own: players leave it out beside pictures. */
  const address = (url: string) => (chosen.value === SOUND_ALONE ? url.replace('/master.m3u8', '/audio.m3u8') : url)

  function stop(): void {
    clearTimeout(timer)
    hls?.destroy()
    hls = undefined
  }

  async function attach(video: HTMLVideoElement, url: string): Promise<void> {
    stop()
    if (!('MediaSource' in window) && !('ManagedMediaSource' in window)) {
      native.value = true
      video.src = address(url)
      begin()
      return
    }
    const { default: Library } = await import('hls.js')
    if (element.value !== video || source() !== url) return
    const player = new Library(
      recorded
        ? { maxBufferLength: 30 }
        : {
            lowLatencyMode: true,
            liveSyncDuration: 1.5,
            liveMaxLatencyDuration: FARTHEST,
            maxLiveSyncPlaybackRate: 1.1,
            backBufferLength: 30,
            levelLoadingMaxRetry: 20,
            fragLoadingMaxRetry: 10,
          },
    )
    player.on(Library.Events.MANIFEST_PARSED, (_, data) => {
      heights.value = data.levels.map((level) => level.height || 0)
      choose(chosen.value)
      begin()
    })
    let recovered = 0
    player.on(Library.Events.ERROR, (_, data) => {
      if (!data.fatal) return
      if (data.type === Library.ErrorTypes.MEDIA_ERROR && recovered++ < 3) {
        player.recoverMediaError()
        return
      }
      // The server may be starting again, or the network away: until it is back, again and again.
      stop()
      timer = window.setTimeout(() => void attach(video, url), AGAIN)
    })
    player.loadSource(address(url))
    player.attachMedia(video)
    hls = player
  }

  function begin(): void {
    if (!recorded) play()
  }

  function play(): void {
    const video = element.value
    if (!video) return
    void video.play().then(
      () => (blocked.value = false),
      () => (blocked.value = true),
    )
  }

  /** Hls.js brings one who is far behind to the newest; who went back on purpose stays. */
  function stay(past: boolean): void {
    inPast = past
    if (!hls || recorded) return
    hls.config.liveMaxLatencyDuration = past ? Infinity : FARTHEST
    hls.config.maxLiveSyncPlaybackRate = past ? 1 : 1.1
  }

  function seek(to: number): void {
    const video = element.value
    if (!video) return
    stay(end.value - to > BEHIND)
    video.currentTime = Math.min(Math.max(0, to), end.value)
    update()
  }

  function toLive(): void {
    const video = element.value
    if (!video) return
    stay(false)
    video.currentTime = end.value
    video.playbackRate = 1
    play()
  }

  function choose(id: number): void {
    const before = chosen.value
    chosen.value = id
    const video = element.value
    const url = source()
    if ((before === SOUND_ALONE) !== (id === SOUND_ALONE) && video && url) void attach(video, url)
    else if (hls && id !== SOUND_ALONE) hls.currentLevel = id
  }

  const spoken = (track: TextTrack) => track.kind === 'captions' || track.kind === 'subtitles'

  function showCaptions(show: boolean): void {
    captionsShown.value = show
    const tracks = [...(element.value?.textTracks ?? [])].filter(spoken)
    captions.value = tracks.length > 0
    tracks.forEach((track, i) => (track.mode = show && i === 0 ? 'showing' : 'hidden'))
  }
  const tracksChanged = () => showCaptions(captionsShown.value)

  const listeners: [string, () => void][] = [
    ['timeupdate', update],
    ['progress', update],
    ['durationchange', update],
    ['play', () => (playing.value = true)],
    ['pause', () => (playing.value = false)],
    ['waiting', () => (stalled.value = true)],
    ['playing', () => (stalled.value = false)],
    ['volumechange', () => (muted.value = element.value?.muted ?? false)],
  ]

  watch(
    [element, source] as const,
    ([video, url], [before]) => {
      if (video !== before) {
        for (const [event, listener] of listeners) {
          before?.removeEventListener(event, listener)
          video?.addEventListener(event, listener)
        }
        before?.textTracks.removeEventListener('addtrack', tracksChanged)
        video?.textTracks.addEventListener('addtrack', tracksChanged)
      }
      if (video && url) void attach(video, url)
      else stop()
    },
    { immediate: true },
  )
  onScopeDispose(stop)

  return {
    playing,
    stalled: computed(() => stalled.value && playing.value),
    /** The browser waits for a press before it plays. */
    blocked,
    position,
    end,
    behind,
    live,
    latency,
    muted,
    chosen,
    qualities: computed<Quality[]>(() =>
      heights.value.map((lines, id) => ({ id, lines })).filter((each) => each.lines > 0),
    ),
    captions,
    captionsShown,
    toggleCaptions: () => showCaptions(!captionsShown.value),
    canChoose: computed(() => !native.value),
    play,
    toggle: () => (element.value?.paused ? play() : element.value?.pause()),
    toggleMuted: () => {
      if (element.value) element.value.muted = !element.value.muted
    },
    seek,
    step: (by: number) => seek(position.value + by),
    toLive,
    choose,
    inPast: () => inPast,
  }
}

export type LivePlayer = ReturnType<typeof useLivePlayer>
