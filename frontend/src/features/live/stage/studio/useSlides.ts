import type { PDFDocumentProxy } from 'pdfjs-dist'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { openPdfData } from '@/ui/pdf'
import { slideTitle, type Piece } from './slideTitle'

const WIDTH = 1280
const HEIGHT = 720

/** Slides of a PDF, drawn one at a time. Nothing in the file is run. */
export function useSlides() {
  const canvas = shallowRef<HTMLCanvasElement | null>(null)
  const page = ref(0)
  /** What the slide that is shown calls itself; may be empty. */
  const title = ref('')
  const pages = ref(0)
  /** The page that is drawn; the one wanted a moment earlier is in `page`. */
  const shown = ref(0)
  const bad = ref(false)
  const busy = ref(false)
  let file: PDFDocumentProxy | undefined

  async function open(chosen: File): Promise<void> {
    bad.value = false
    busy.value = true
    try {
      const opened = await openPdfData(await chosen.arrayBuffer())
      close()
      file = opened
      pages.value = opened.numPages
      await go(1)
    } catch {
      bad.value = true
    } finally {
      busy.value = false
    }
  }

  async function go(to: number): Promise<void> {
    if (!file || to < 1 || to > pages.value) return
    const wanted = file
    page.value = to
    const slide = await wanted.getPage(to)
    const natural = slide.getViewport({ scale: 1 })
    const scale = Math.min(WIDTH / natural.width, HEIGHT / natural.height)
    const viewport = slide.getViewport({ scale })
    const drawn = document.createElement('canvas')
    drawn.width = Math.floor(viewport.width)
    drawn.height = Math.floor(viewport.height)
    await slide.render({ canvas: drawn, viewport }).promise
    const words = await slide.getTextContent().catch(() => ({ items: [] }))
    if (file !== wanted || page.value !== to) return
    canvas.value = drawn
    title.value = slideTitle(words.items as Piece[])
    shown.value = to
  }

  function close(): void {
    void file?.loadingTask.destroy()
    file = undefined
    canvas.value = null
    page.value = 0
    shown.value = 0
    pages.value = 0
  }

  onScopeDispose(close)
  return { canvas, page, shown, title, pages, bad, busy, open, go, close }
}

export type Slides = ReturnType<typeof useSlides>
