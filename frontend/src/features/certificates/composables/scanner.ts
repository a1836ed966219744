import { onScopeDispose, ref, type Ref } from 'vue'

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

function detectorClass(): DetectorClass | undefined {
  return (globalThis as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector
}

/** Reads QR codes from the camera, where the browser can; elsewhere the code is pasted. */
export function useScanner(video: Ref<HTMLVideoElement | null>, found: (code: string) => void) {
  const can = ref(!!detectorClass() && !!navigator.mediaDevices?.getUserMedia)
  const on = ref(false)
  const refused = ref(false)
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop() {
    clearTimeout(timer)
    stream?.getTracks().forEach((track) => track.stop())
    stream = undefined
    on.value = false
  }

  async function look(detector: Detector) {
    if (!on.value || !video.value) return
    const codes = await detector.detect(video.value).catch(() => [])
    const code = codes.map((each) => each.rawValue).find((value) => value.startsWith('XF1.'))
    if (code) {
      stop()
      found(code)
      return
    }
    timer = setTimeout(() => void look(detector), 250)
  }

  async function start() {
    const Detect = detectorClass()
    if (!Detect) return
    refused.value = false
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch {
      refused.value = true
      return
    }
    on.value = true
    if (video.value) {
      video.value.srcObject = stream
      await video.value.play().catch(() => undefined)
    }
    void look(new Detect({ formats: ['qr_code'] }))
  }

  onScopeDispose(stop)
  return { can, on, refused, start, stop }
}
