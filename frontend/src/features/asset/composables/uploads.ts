import { computed, reactive, type ComputedRef } from 'vue'
import type { Problem } from '@/api'
import { asProblem, fetchApi, send, toProblem } from '@/api'
import { refreshAssets, type Asset } from './assets'
import { Pace } from './pace'
import { fingerprint, forget, recall, remember } from './remembered'

export type UploadState = 'starting' | 'sending' | 'waiting' | 'paused' | 'sent' | 'refused'

/** A file on its way. Lives as long as the application, whatever page is open. */
export interface Upload {
  readonly key: string
  readonly fileName: string
  readonly size: number
  assetId: string | null
  state: UploadState
  sent: number
  /** Bytes a second; 0 until known. */
  speed: number
  /** Seconds to the end; null until known. */
  left: number | null
  problem: Problem | null
}

const PATIENCE = 3000

const uploads = reactive<Upload[]>([])
const files = new Map<string, File>()
const stops = new Map<string, AbortController>()

/** Uploads of this browser and what can be done with them. */
export function useUploads(): {
  uploads: ComputedRef<Upload[]>
  start: (file: File) => Upload
  pause: (upload: Upload) => void
  resume: (upload: Upload) => void
  cancel: (upload: Upload) => Promise<void>
  dismiss: (upload: Upload) => void
} {
  return { uploads: computed(() => uploads), start, pause, resume, cancel, dismiss }
}

function start(file: File): Upload {
  const key = fingerprint(file)
  const known = uploads.find((upload) => upload.key === key && upload.state !== 'sent')
  if (known) {
    resume(known)
    return known
  }
  files.set(key, file)
  uploads.push({
    key,
    fileName: file.name,
    size: file.size,
    assetId: null,
    state: 'starting',
    sent: 0,
    speed: 0,
    left: null,
    problem: null,
  })
  const upload = uploads.at(-1)!
  void run(upload)
  return upload
}

function pause(upload: Upload): void {
  upload.state = 'paused'
  stops.get(upload.key)?.abort()
}

function resume(upload: Upload): void {
  if (upload.state === 'paused' || upload.state === 'refused') void run(upload)
}

async function cancel(upload: Upload): Promise<void> {
  pause(upload)
  if (upload.assetId) await send('POST', `/api/v1/assets/${upload.assetId}/cancel`).catch(() => undefined)
  dismiss(upload)
  await refreshAssets()
}

function dismiss(upload: Upload): void {
  forget(upload.key)
  files.delete(upload.key)
  const at = uploads.findIndex((each) => each.key === upload.key)
  if (at >= 0) uploads.splice(at, 1)
}

/** Sends until the end, a pause, or a refusal; a lost connection only makes it wait. */
async function run(upload: Upload): Promise<void> {
  const stop = new AbortController()
  stops.set(upload.key, stop)
  upload.problem = null
  upload.state = 'starting'
  while (!stop.signal.aborted) {
    try {
      await sendAll(upload, stop.signal)
      return
    } catch (fault) {
      if (stop.signal.aborted) return
      const problem = asProblem(fault)
      if (!problem.unreachable) {
        upload.problem = problem
        upload.state = 'refused'
        return
      }
      upload.state = 'waiting'
      await connection(stop.signal)
    }
  }
}

async function sendAll(upload: Upload, signal: AbortSignal): Promise<void> {
  let asset = await begun(upload)
  upload.sent = asset.receivedBytes
  upload.state = 'sending'
  const pace = new Pace()
  while (asset.state === 'UPLOADING') {
    const from = asset.receivedBytes
    const began = performance.now()
    asset = await piece(upload, from, pace.size(asset.chunkBytes * 2), signal)
    pace.add(asset.receivedBytes - from, performance.now() - began)
    upload.sent = asset.receivedBytes
    upload.speed = pace.speed
    upload.left = pace.left(upload.size - upload.sent)
  }
  upload.state = 'sent'
  dismiss(upload)
  await refreshAssets()
}

/** The upload on the server: the one begun before, where it still waits for bytes, or a new one. */
async function begun(upload: Upload): Promise<Asset> {
  const id = upload.assetId ?? recall(upload.key)
  if (id) {
    try {
      const known = await send<Asset>('GET', `/api/v1/assets/${id}`)
      if (known.state === 'UPLOADING' || upload.assetId) {
        upload.assetId = id
        return known
      }
    } catch (fault) {
      if (asProblem(fault).status !== 404) throw fault
    }
    forget(upload.key)
  }
  const fresh = await send<Asset>('POST', '/api/v1/assets', { fileName: upload.fileName, size: upload.size })
  upload.assetId = fresh.id
  remember(upload.key, fresh.id)
  void refreshAssets()
  return fresh
}

async function piece(upload: Upload, from: number, size: number, signal: AbortSignal): Promise<Asset> {
  const response = await fetchApi(new URL(`/api/v1/assets/${upload.assetId}/content`, location.origin).href, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(from) },
    body: files.get(upload.key)!.slice(from, from + size),
    signal,
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as Asset
  const problem = toProblem(response.status, body)
  // A piece may have arrived although its answer did not: the server knows how far it is.
  if (problem.code === 'asset.offset-mismatch') return send<Asset>('GET', `/api/v1/assets/${upload.assetId}`)
  throw problem
}

/** A few seconds, or sooner when the browser says that the network is back. */
function connection(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, PATIENCE)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
