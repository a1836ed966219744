import { onScopeDispose, ref, shallowRef } from 'vue'

export interface Device {
  id: string
  label: string
}

/** Camera and microphone of the presenter, one of each or none. */
export function useDevices() {
  const cameras = shallowRef<Device[]>([])
  const microphones = shallowRef<Device[]>([])
  const camera = ref<string | null>(null)
  const microphone = ref<string | null>(null)
  const cameraStream = shallowRef<MediaStream | null>(null)
  const microphoneStream = shallowRef<MediaStream | null>(null)
  const fault = ref<'refused' | 'inUse' | null>(null)
  const asked = ref(false)

  const stop = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop())

  async function list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices()
    const of = (kind: MediaDeviceKind) =>
      all
        .filter((each) => each.kind === kind && each.deviceId)
        .map((each) => ({ id: each.deviceId, label: each.label }))
    cameras.value = of('videoinput')
    microphones.value = of('audioinput')
  }

  async function open(constraints: MediaStreamConstraints): Promise<MediaStream | null> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints)
      fault.value = null
      return stream
    } catch (cause) {
      const name = cause instanceof DOMException ? cause.name : ''
      if (name !== 'NotFoundError') fault.value = name === 'NotAllowedError' ? 'refused' : 'inUse'
      return null
    }
  }

  const exact = (id: string | undefined) => (id ? { deviceId: { exact: id } } : {})

  async function useCamera(id: string | null): Promise<void> {
    stop(cameraStream.value)
    cameraStream.value =
      id === null
        ? null
        : await open({
            video: { ...exact(id), width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
          })
    camera.value = cameraStream.value?.getVideoTracks()[0]?.getSettings().deviceId ?? null
  }

  async function useMicrophone(id: string | null): Promise<void> {
    stop(microphoneStream.value)
    microphoneStream.value =
      id === null ? null : await open({ audio: { ...exact(id), echoCancellation: true, noiseSuppression: true } })
    microphone.value = microphoneStream.value?.getAudioTracks()[0]?.getSettings().deviceId ?? null
  }

  /** Asks for both; one alone is enough to begin with. */
  async function ask(): Promise<void> {
    asked.value = true
    if (!('mediaDevices' in navigator)) {
      fault.value = 'inUse'
      return
    }
    await useCamera('')
    const before = fault.value
    await useMicrophone('')
    fault.value ??= cameraStream.value ? null : before
    await list()
  }

  const changed = () => void list()
  if ('mediaDevices' in navigator) navigator.mediaDevices.addEventListener('devicechange', changed)
  onScopeDispose(() => {
    if ('mediaDevices' in navigator) navigator.mediaDevices.removeEventListener('devicechange', changed)
    stop(cameraStream.value)
    stop(microphoneStream.value)
  })

  return {
    cameras,
    microphones,
    camera,
    microphone,
    cameraStream,
    microphoneStream,
    fault,
    asked,
    ask,
    useCamera,
    useMicrophone,
  }
}
