/** What a player reports of a stretch played without a stop at one speed; see the API's beats. */
export interface Played {
  fromMs: number
  toMs: number
  rateMilli: number
  visible: boolean
  sinceMs: number
}

interface Running {
  from: number
  rate: number
  visible: boolean
  since: number
  last: number
}

/**
 * Turns the life of a player into stretches. It is told where the player stands (`at`, milliseconds of the medium) and
 * what the steady clock says (`now`), keeps no clock of its own, and never reports a jump as watched.
 */
export class Tracker {
  private running: Running | undefined
  private done: Played[] = []

  start(at: number, now: number, rate: number, visible: boolean): void {
    this.stop()
    this.running = { from: at, rate, visible, since: now, last: at }
  }

  /** Where the player stands while it plays. A step that playing cannot explain ends the stretch before it. */
  sample(at: number, now: number): void {
    const running = this.running
    if (!running) return
    const possible = (now - running.since) * running.rate + 1500
    if (at < running.last - 250 || at - running.from > possible) {
      this.start(at, now, running.rate, running.visible)
      return
    }
    running.last = Math.max(running.last, at)
  }

  /** Ends the stretch where the player was last seen. */
  stop(): void {
    const running = this.running
    this.running = undefined
    if (!running || running.last <= running.from) return
    this.done.push({
      fromMs: Math.floor(running.from),
      toMs: Math.floor(running.last),
      rateMilli: Math.round(running.rate * 1000),
      visible: running.visible,
      sinceMs: Math.max(0, Math.floor(running.since)),
    })
  }

  /** Everything played since the last call; what is still running goes on as a new stretch. */
  take(now: number): Played[] {
    const running = this.running
    this.stop()
    if (running) this.start(running.last, now, running.rate, running.visible)
    const taken = this.done
    this.done = []
    return taken
  }
}
