/*
 * Glass to glass: a page draws a clock into the picture it sends to a class, another reads it back from the frames of its player.
 *   node bench/live.mjs ADDRESS PRESENTER_TOKEN VIEWER_TOKEN CLASS SECONDS parts|plain
 * Prints one JSON object: milliseconds of delay (p50, p95, most), how many were read, how long the picture stood still.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'

const [address, presenterToken, viewerToken, classId, seconds, mode] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const library = readFileSync(require.resolve('hls.js/dist/hls.min.js'), 'utf8')

const browser = await chromium.launch({
  executablePath: process.env.XUEFEN_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-features=LocalNetworkAccessChecks',
    '--disable-gpu',
    '--autoplay-policy=no-user-gesture-required',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
})

async function signedIn(token) {
  const context = await browser.newContext({ bypassCSP: true, permissions: ['camera', 'microphone'] })
  await context.addCookies([{ name: 'xuefen_session', value: token, url: address }])
  const page = await context.newPage()
  // A page of the server's own: browsers let no other speak to an address of this machine.
  await page.goto(`${address}/robots.txt`)
  return page
}

/** 20 bits of milliseconds and 4 to check them, as black and white stripes along the top. */
function present(classId) {
  const canvas = document.body.appendChild(document.createElement('canvas'))
  canvas.width = 1280
  canvas.height = 720
  const into = canvas.getContext('2d', { alpha: false })
  setInterval(() => {
    const now = Date.now()
    into.fillStyle = '#345'
    into.fillRect(0, 0, 1280, 720)
    for (let i = 0; i < 12; i++) {
      into.fillStyle = `hsl(${(now / 20 + i * 30) % 360} 60% 50%)`
      into.fillRect((now / (3 + i) + i * 97) % 1280, 180 + i * 36, 128, 50)
    }
    const clock = now & 0xfffff
    const bits = clock * 16 + ((clock ^ (clock >> 4) ^ (clock >> 8) ^ (clock >> 12) ^ (clock >> 16)) & 15)
    for (let i = 0; i < 24; i++) {
      into.fillStyle = Math.floor(bits / 2 ** (23 - i)) % 2 ? '#fff' : '#000'
      into.fillRect(Math.floor((i * 1280) / 24), 0, 54, 72)
    }
  }, 1000 / 30)
  return new Promise((resolve, reject) => {
    void navigator.mediaDevices.getUserMedia({ audio: true }).then((sound) => {
      const stream = new MediaStream([...canvas.captureStream(30).getVideoTracks(), ...sound.getAudioTracks()])
      const mime = 'video/webm;codecs=h264,opus'
      const socket = new WebSocket(`ws://${location.host}/api/v1/live-classes/${classId}/ingest`)
      const frame = (kind, bytes) => {
        const message = new Uint8Array(bytes.length + 1)
        message[0] = kind
        message.set(bytes, 1)
        socket.send(message)
      }
      socket.onmessage = ({ data }) => {
        const said = JSON.parse(data)
        if (said.type === 'open') frame(0, new TextEncoder().encode(JSON.stringify({ type: 'hello', mime })))
        if (said.type === 'refused') reject(new Error(said.code))
        if (said.type === 'on-air') resolve(true)
        if (said.type !== 'ready') return
        const recorder = new MediaRecorder(stream, {
          mimeType: mime,
          videoBitsPerSecond: 2_000_000,
          audioBitsPerSecond: 96_000,
          videoKeyFrameIntervalDuration: 1000,
        })
        let queue = Promise.resolve()
        recorder.ondataavailable = (event) => {
          queue = queue.then(async () => frame(1, new Uint8Array(await event.data.arrayBuffer())))
        }
        recorder.start(100)
      }
      socket.onerror = () => reject(new Error('socket'))
    }, reject)
  })
}

function watch([url, seconds]) {
  const video = document.body.appendChild(document.createElement('video'))
  video.muted = true
  const strip = document.createElement('canvas')
  strip.width = 24
  strip.height = 1
  const from = strip.getContext('2d', { willReadFrequently: true })
  const player = new window.Hls({
    lowLatencyMode: true,
    liveSyncDuration: 1.5,
    liveMaxLatencyDuration: 6,
    maxLiveSyncPlaybackRate: 1.1,
  })
  player.on(window.Hls.Events.MANIFEST_PARSED, () => {
    player.currentLevel = player.levels.findIndex((level) => level.height > 500)
    void video.play()
  })
  player.loadSource(url)
  player.attachMedia(video)
  const delays = []
  let unreadable = 0
  let still = 0
  let last = 0
  let lastTime = -1
  let startedAt = 0
  return new Promise((resolve) => {
    const reading = setInterval(() => {
      if (video.videoWidth < 10 || video.readyState < 2) return
      startedAt ||= performance.now()
      // The first seconds find the place; what is measured is how it stays.
      if (performance.now() - startedAt < 5000) return
      if (video.currentTime === lastTime) still += performance.now() - last
      last = performance.now()
      lastTime = video.currentTime
      from.drawImage(video, 0, video.videoHeight / 20, video.videoWidth, 1, 0, 0, 24, 1)
      const pixels = from.getImageData(0, 0, 24, 1).data
      let bits = 0
      for (let i = 0; i < 24; i++)
        bits = bits * 2 + (pixels[i * 4] + pixels[i * 4 + 1] + pixels[i * 4 + 2] > 384 ? 1 : 0)
      const clock = Math.floor(bits / 16)
      if (((clock ^ (clock >> 4) ^ (clock >> 8) ^ (clock >> 12) ^ (clock >> 16)) & 15) !== bits % 16) {
        unreadable++
        return
      }
      delays.push(((Date.now() & 0xfffff) - clock + 0x100000) % 0x100000)
    }, 100)
    setTimeout(() => {
      clearInterval(reading)
      delays.sort((a, b) => a - b)
      const at = (share) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? -1
      resolve({
        p50: at(0.5),
        p95: at(0.95),
        most: at(1),
        read: delays.length,
        unreadable,
        stillMillis: Math.round(still),
      })
    }, seconds * 1000)
  })
}

try {
  const presenter = await signedIn(presenterToken)
  await presenter.evaluate(present, classId)
  const viewer = await signedIn(viewerToken)
  await viewer.addScriptTag({ content: library })
  const stage = await viewer.evaluate(async (id) => (await fetch(`/api/v1/live-classes/${id}/stage`)).json(), classId)
  const url = mode === 'plain' ? stage.plainUrl : stage.url
  console.log(JSON.stringify(await viewer.evaluate(watch, [url, Number(seconds)])))
} finally {
  await browser.close()
}
