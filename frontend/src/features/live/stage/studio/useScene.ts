import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { fit, place, type Box, type Layout } from './layout'

export const WIDTH = 1280
export const HEIGHT = 720
const FRAMES = 30
const GROUND = '#191816'

/** Draws what is sent: content (screen or slide) and presenter, in a layout. */
export function useScene(
  canvas: Ref<HTMLCanvasElement | null>,
  person: ShallowRef<MediaStream | null>,
  screen: ShallowRef<MediaStream | null>,
  slide: ShallowRef<HTMLCanvasElement | null>,
) {
  const layout = ref<Layout>('corner')
  const personVideo = shallowRef(video())
  const screenVideo = shallowRef(video())
  const ticker = new Worker(new URL('./ticker.ts', import.meta.url), { type: 'module' })

  function video(): HTMLVideoElement {
    const made = document.createElement('video')
    made.muted = true
    made.playsInline = true
    return made
  }

  function follow(stream: ShallowRef<MediaStream | null>, into: HTMLVideoElement): void {
    watch(
      stream,
      (now) => {
        into.srcObject = now
        if (now) void into.play().catch(() => undefined)
      },
      { immediate: true },
    )
  }
  follow(person, personVideo.value)
  follow(screen, screenVideo.value)

  const size = (source: HTMLVideoElement | HTMLCanvasElement) =>
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height]

  function paint(
    into: CanvasRenderingContext2D,
    source: HTMLVideoElement | HTMLCanvasElement,
    mode: 'cover' | 'contain',
    box: Box,
  ): void {
    const [w = 0, h = 0] = size(source)
    if (w === 0) return
    const { from, to } = fit(mode, w, h, box)
    into.drawImage(source, from.x, from.y, from.w, from.h, to.x, to.y, to.w, to.h)
  }

  function draw(): void {
    const into = canvas.value?.getContext('2d', { alpha: false })
    if (!into) return
    const content = screen.value ? screenVideo.value : slide.value
    const places = place(layout.value, content !== null, person.value !== null, WIDTH, HEIGHT)
    into.fillStyle = GROUND
    into.fillRect(0, 0, WIDTH, HEIGHT)
    if (places.content && content) paint(into, content, 'contain', places.content)
    if (places.person) paint(into, personVideo.value, 'cover', places.person)
  }

  ticker.onmessage = draw
  ticker.postMessage(Math.floor(1000 / FRAMES))
  onScopeDispose(() => ticker.terminate())

  return { layout, track: () => canvas.value?.captureStream(FRAMES).getVideoTracks()[0] }
}
