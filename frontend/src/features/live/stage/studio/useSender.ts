import { computed, onScopeDispose, ref } from 'vue'
import { Pace, RATES } from './pace'

const FORMS = [
  'video/webm;codecs=h264,opus',
  'video/webm;codecs=avc1.42E01F,opus',
  'video/mp4;codecs=avc1.42E01F,mp4a.40.2',
  'video/webm;codecs=vp8,opus',
]
const PIECE = 100
const SOUND_BITS = 96_000
const MOST_WAITING = 8_000_000
const LONGEST_PAUSE = 10_000

export type SendState = 'idle' | 'connecting' | 'starting' | 'onAir' | 'reconnecting' | 'takenOver' | 'refused'

interface Said {
  type: string
  detail?: string
  received?: number
}

/** Records what is shown and sends it as it is made; comes back by itself, and sends less where the network is slow. */
export function useSender(classId: () => string, media: () => MediaStream | null) {
  const state = ref<SendState>('idle')
  const detail = ref('')
  const behind = ref(0)
  const rate = ref(0)
  const lowered = ref(false)
  const form = 'MediaRecorder' in window ? FORMS.find((each) => MediaRecorder.isTypeSupported(each)) : undefined
  let socket: WebSocket | undefined
  let recorder: MediaRecorder | undefined
  let pace = new Pace()
  let wanted = false
  let tries = 0
  let timer = 0
  let watching = 0
  let queue = Promise.resolve()

  function control(message: object): void {
    const text = new TextEncoder().encode(JSON.stringify(message))
    const framed = new Uint8Array(text.length + 1)
    framed.set(text, 1)
    socket?.send(framed)
  }

  function endRecorder(): void {
    if (!recorder) return
    recorder.ondataavailable = null
    if (recorder.state !== 'inactive') recorder.stop()
    recorder = undefined
  }

  function record(): void {
    const stream = media()
    const to = socket
    if (!stream || !form || !to) return
    endRecorder()
    pace = new Pace()
    const options = {
      mimeType: form,
      videoBitsPerSecond: RATES[rate.value],
      audioBitsPerSecond: SOUND_BITS,
      videoKeyFrameIntervalDuration: 1000,
    }
    const made = new MediaRecorder(stream, options as MediaRecorderOptions)
    made.ondataavailable = ({ data }) => {
      // One after the other: a large piece is read more slowly than the small one after it.
      queue = queue.then(async () => {
        const bytes = new Uint8Array(await data.arrayBuffer())
        if (made !== recorder || to.readyState !== WebSocket.OPEN || bytes.length === 0) return
        if (to.bufferedAmount > MOST_WAITING) {
          to.close()
          return
        }
        const framed = new Uint8Array(bytes.length + 1)
        framed[0] = 1
        framed.set(bytes, 1)
        to.send(framed)
        pace.piece(bytes.length, performance.now())
      })
    }
    recorder = made
    made.start(PIECE)
  }

  function hear(said: Said): void {
    switch (said.type) {
      case 'open':
      case 'stopped':
      case 'restart':
        endRecorder()
        if (wanted) {
          if (state.value !== 'reconnecting') state.value = 'starting'
          control({ type: 'hello', mime: form })
        }
        break
      case 'ready':
        record()
        break
      case 'on-air':
        tries = 0
        state.value = 'onAir'
        break
      case 'pace':
        pace.arrived(said.received ?? 0)
        break
      case 'taken-over':
      case 'refused':
        detail.value = said.detail ?? ''
        end(said.type === 'refused' ? 'refused' : 'takenOver')
    }
  }

  function connect(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    const made = new WebSocket(`${scheme}://${location.host}/api/v1/live-classes/${classId()}/ingest`)
    made.binaryType = 'arraybuffer'
    made.onmessage = ({ data }) => {
      if (made === socket && typeof data === 'string') hear(JSON.parse(data) as Said)
    }
    made.onclose = () => {
      if (made !== socket) return
      endRecorder()
      socket = undefined
      if (!wanted) return
      state.value = 'reconnecting'
      timer = window.setTimeout(connect, Math.min(LONGEST_PAUSE, 500 * 2 ** tries++))
    }
    socket = made
  }

  function look(): void {
    const now = performance.now()
    behind.value = state.value === 'onAir' ? pace.behind(now) : 0
    if (state.value !== 'onAir' || !pace.tooSlow(now) || rate.value === RATES.length - 1) return
    rate.value++
    lowered.value = true
    renew()
  }

  /** The recorder begins anew, with the rate of now. */
  function renew(): void {
    endRecorder()
    control({ type: 'stop' })
  }

  function begin(): void {
    wanted = true
    tries = 0
    detail.value = ''
    state.value = 'connecting'
    watching = window.setInterval(look, 500)
    connect()
  }

  function end(as: SendState = 'idle'): void {
    wanted = false
    clearTimeout(timer)
    clearInterval(watching)
    endRecorder()
    const open = socket
    socket = undefined
    open?.close()
    behind.value = 0
    state.value = as
  }

  onScopeDispose(() => end())

  return {
    state,
    detail,
    supported: form !== undefined,
    behindSeconds: computed(() => Math.round(behind.value / 1000)),
    slow: computed(() => behind.value > 2000),
    megabits: computed(() => (RATES[rate.value] ?? 0) / 1e6),
    lowest: computed(() => rate.value === RATES.length - 1),
    lowered,
    sending: computed(() => !['idle', 'takenOver', 'refused'].includes(state.value)),
    begin,
    end: () => end(),
    raise: () => {
      rate.value = 0
      lowered.value = false
      if (state.value === 'onAir') renew()
    },
  }
}

export type Sender = ReturnType<typeof useSender>
