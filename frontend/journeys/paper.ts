import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'

const ORIGIN = 'https://paper.test'
/** About 150 dots an inch: a camera sees more. */
const SCALE = 2

const modules = createRequire(import.meta.url)
const pdfjs = join(modules.resolve('pdfjs-dist/package.json'), '../build')
const qr = join(modules.resolve('qr'), '..')
const FILES: Record<string, string> = {
  '/pdf.mjs': join(pdfjs, 'pdf.min.mjs'),
  '/pdf.worker.mjs': join(pdfjs, 'pdf.worker.min.mjs'),
}

/** What the QR code on a PDF's first page says, read from its picture as a camera would. */
export async function readQr(browser: Browser, pdf: Buffer): Promise<string> {
  const page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><canvas></canvas>' })
    if (path === '/paper.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf })
    const code = FILES[path] ?? join(qr, path.replace('/qr/', ''))
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(code) })
  })
  try {
    await page.goto(`${ORIGIN}/`)
    return await page.evaluate(async (scale) => {
      const load = (path: string) => import(/* @vite-ignore */ path)
      const { getDocument, GlobalWorkerOptions } = await load('/pdf.mjs')
      const { decodeQR } = await load('/qr/decode.js')
      GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
      const sheet = await (await getDocument({ url: '/paper.pdf' }).promise).getPage(1)
      const viewport = sheet.getViewport({ scale })
      const canvas = document.querySelector('canvas')!
      Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) })
      await sheet.render({ canvas, viewport }).promise
      const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return decodeQR({ data, width, height }) as string
    }, SCALE)
  } finally {
    await page.close()
  }
}
