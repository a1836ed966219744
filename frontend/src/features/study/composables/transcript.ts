export interface Cue {
  from: number
  to: number
  text: string
}

const TIME = /(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})/

function milliseconds(text: string): number {
  const found = TIME.exec(text)
  if (!found) return Number.NaN
  const [, h = '0', m = '0', s = '0', ms = '0'] = found
  return ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms)
}

/** The cues of a WebVTT file as plain text. */
export function parseVtt(vtt: string): Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n')
      const at = lines.findIndex((line) => line.includes('-->'))
      if (at < 0) return []
      const [begin = '', end = ''] = lines[at]?.split('-->') ?? []
      const text = lines
        .slice(at + 1)
        .join('\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&nbsp;/g, ' ')
        .trim()
      const cue = { from: milliseconds(begin), to: milliseconds(end), text }
      return Number.isNaN(cue.from) || Number.isNaN(cue.to) || text === '' ? [] : [cue]
    })
}

/** Index of the cue that is said at a moment, or of the last one before it; -1 before the first. */
export function cueAt(cues: readonly Cue[], at: number): number {
  return cues.findLastIndex((cue) => cue.from <= at)
}
