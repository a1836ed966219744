export type Layout = 'corner' | 'side' | 'content' | 'person'

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export interface Placed {
  content?: Box
  person?: Box
}

const MARGIN = 0.025
const CORNER = 0.24
const SIDE = 0.7

/** Where content and presenter are in a picture; what is not there leaves its place to the other. */
export function place(layout: Layout, hasContent: boolean, hasPerson: boolean, width: number, height: number): Placed {
  const whole = { x: 0, y: 0, w: width, h: height }
  if (!hasContent) return hasPerson ? { person: whole } : {}
  if (!hasPerson || layout === 'content') return { content: whole }
  if (layout === 'person') return { person: whole }
  if (layout === 'side') {
    const w = Math.round(width * SIDE)
    const h = Math.round((w * height) / width)
    const rest = width - w
    return {
      content: { x: 0, y: Math.round((height - h) / 2), w, h },
      person: { x: w, y: Math.round((height - h) / 2), w: rest, h },
    }
  }
  const w = Math.round(width * CORNER)
  const h = Math.round((w * height) / width)
  const margin = Math.round(width * MARGIN)
  return { content: whole, person: { x: width - w - margin, y: height - h - margin, w, h } }
}

/** The part of a source that fills a box (`cover`), or the part of a box that a source fills (`contain`). */
export function fit(mode: 'cover' | 'contain', sourceW: number, sourceH: number, box: Box): { from: Box; to: Box } {
  const whole = { x: 0, y: 0, w: sourceW, h: sourceH }
  if (sourceW <= 0 || sourceH <= 0) return { from: whole, to: box }
  const wider = sourceW / sourceH > box.w / box.h
  if (mode === 'cover') {
    const w = wider ? (sourceH * box.w) / box.h : sourceW
    const h = wider ? sourceH : (sourceW * box.h) / box.w
    return { from: { x: (sourceW - w) / 2, y: (sourceH - h) / 2, w, h }, to: box }
  }
  const w = wider ? box.w : (box.h * sourceW) / sourceH
  const h = wider ? (box.w * sourceH) / sourceW : box.h
  return { from: whole, to: { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h } }
}
