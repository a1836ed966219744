import { networkProblem, toProblem } from './problem'

const MOST = 10 * 1024 * 1024
const LONG_SIDE = 3000

/** A photograph that is too large is made smaller here; anything else is sent as it is, for the server to judge. */
async function fitting(file: File): Promise<Blob> {
  if (file.size <= MOST || !/^image\/(jpeg|png)$/.test(file.type)) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return file
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((smaller) => resolve(smaller ?? file), 'image/jpeg', 0.9))
}

/** Sends a document with its name; `progress` hears a share of one. Throws a Problem. */
export async function upload<T>(path: string, file: File, progress: (share: number) => void): Promise<T> {
  const content = await fitting(file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${path}?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onerror = () => reject(networkProblem())
    request.onload = () => {
      let body: unknown
      try {
        body = JSON.parse(request.responseText)
      } catch {
        body = undefined
      }
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(toProblem(request.status, body))
    }
    request.send(content)
  })
}
