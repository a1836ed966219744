/** Bits a second a picture is sent with, best first. */
export const RATES = [2_500_000, 1_400_000, 800_000, 400_000] as const

const SLOW = 2500
const SLOW_FOR = 3000

/**
 * How far an upload is behind: the age of the oldest piece the server has not told of yet. Times are in milliseconds of any
 * clock that goes forward.
 */
export class Pace {
  private sent = 0
  private readonly pieces: { end: number; at: number }[] = []
  private slowSince: number | undefined

  piece(bytes: number, at: number): void {
    this.sent += bytes
    this.pieces.push({ end: this.sent, at })
  }

  /** The server has so many bytes. */
  arrived(bytes: number): void {
    while (this.pieces.length > 0 && this.pieces[0]!.end <= bytes) this.pieces.shift()
  }

  behind(now: number): number {
    const oldest = this.pieces[0]
    return oldest ? Math.max(0, now - oldest.at) : 0
  }

  /** Whether it has been behind for so long that a lower rate is needed. */
  tooSlow(now: number): boolean {
    if (this.behind(now) < SLOW) {
      this.slowSince = undefined
      return false
    }
    this.slowSince ??= now
    return now - this.slowSince >= SLOW_FOR
  }
}
