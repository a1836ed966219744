const SMALLEST = 256 * 1024
const SECONDS_PER_PIECE = 1.5

/** How fast an upload is, over the last few pieces, and how large the next piece should be for a lively figure. */
export class Pace {
  private pieces: { bytes: number; seconds: number }[] = []

  add(bytes: number, milliseconds: number): void {
    if (bytes <= 0) return
    this.pieces = [...this.pieces.slice(-7), { bytes, seconds: Math.max(milliseconds, 1) / 1000 }]
  }

  /** Bytes a second; 0 until known. */
  get speed(): number {
    const seconds = this.pieces.reduce((sum, piece) => sum + piece.seconds, 0)
    return seconds === 0 ? 0 : this.pieces.reduce((sum, piece) => sum + piece.bytes, 0) / seconds
  }

  size(most: number): number {
    const wanted = this.speed === 0 ? SMALLEST * 2 : this.speed * SECONDS_PER_PIECE
    return Math.round(Math.min(most, Math.max(SMALLEST, wanted)))
  }

  left(bytes: number): number | null {
    return this.speed === 0 ? null : bytes / this.speed
  }
}
