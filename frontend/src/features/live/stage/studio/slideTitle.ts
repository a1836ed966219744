/** A piece of text of a slide, as pdf.js gives it; what has no letters has no height. */
export interface Piece {
  str?: string
  height?: number
}

const LONGEST = 120

/** What a slide calls itself: its largest words, in their order; empty where it has none. */
export function slideTitle(pieces: Piece[]): string {
  const largest = Math.max(0, ...pieces.filter((piece) => piece.str?.trim()).map((piece) => piece.height ?? 0))
  if (largest === 0) return ''
  return pieces
    .filter((piece) => !piece.str?.trim() || (piece.height ?? 0) > largest * 0.9)
    .map((piece) => piece.str ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/g, '')
    .trim()
    .slice(0, LONGEST)
}
