import { onScopeDispose, ref, watch, type ShallowRef } from 'vue'

const LOOK = 100

/** Microphone and the screen's sound as one track that is there even in silence, and how loud it is, 0 to 1. */
export function useSound(...sources: ShallowRef<MediaStream | null>[]) {
  const level = ref(0)
  const muted = ref(false)
  let context: AudioContext | undefined
  let gain: GainNode | undefined
  let analyser: AnalyserNode | undefined
  let out: MediaStreamAudioDestinationNode | undefined
  let connected: AudioNode[] = []
  let timer = 0

  function connect(): void {
    if (!context || !gain) return
    connected.forEach((node) => node.disconnect())
    connected = []
    for (const source of sources) {
      const tracks = source.value?.getAudioTracks() ?? []
      if (tracks.length === 0) continue
      const node = context.createMediaStreamSource(new MediaStream(tracks))
      node.connect(gain)
      connected.push(node)
    }
  }

  function look(): void {
    if (!analyser) return
    const wave = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(wave)
    const power = wave.reduce((sum, each) => sum + each * each, 0) / wave.length
    // From -60 to 0 decibels.
    level.value = Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-9) + 60) / 60))
  }

  /** Begun by a press: browsers give no sound before. */
  function open(): MediaStreamAudioDestinationNode {
    if (!context || !out) {
      context = new AudioContext({ sampleRate: 48_000 })
      gain = context.createGain()
      analyser = context.createAnalyser()
      out = context.createMediaStreamDestination()
      gain.connect(analyser)
      gain.connect(out)
      // Silence is sent as well, so that the sound never has a hole.
      const silence = context.createConstantSource()
      silence.offset.value = 0
      silence.connect(out)
      silence.start()
      gain.gain.value = muted.value ? 0 : 1
      timer = window.setInterval(look, LOOK)
    }
    void context.resume()
    connect()
    return out
  }

  const track = (): MediaStreamTrack => open().stream.getAudioTracks()[0]!

  // How loud one is shows before one is heard.
  watch(sources, (now) => (now.some((each) => each?.getAudioTracks().length) ? open() : connect()))
  watch(muted, (now) => {
    if (gain) gain.gain.value = now ? 0 : 1
  })
  onScopeDispose(() => {
    clearInterval(timer)
    void context?.close()
  })

  return { level, muted, toggleMuted: () => (muted.value = !muted.value), track }
}
