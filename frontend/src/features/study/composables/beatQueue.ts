import { asProblem, api, unwrap, type Problem, type Schema } from '@/api'
import type { Played } from './tracker'
import type { Watched } from './stretches'

export type Beat = Schema<'PlayerController.BeatBody'> & { played: Played[] }
export type SaveState = 'saved' | 'saving' | 'waiting'

const PREFIX = 'xuefen.beats.'
const MOST_AT_ONCE = 50
const PAUSES = [2_000, 5_000, 10_000, 20_000, 30_000]

/**
 * Beats of one player session on their way to the server. Each is written to this device before it is sent and removed
 * once the server has acknowledged it, so a lost network, an expired sign-in or a closed tab lose nothing; the server
 * knows a beat it has seen by its number.
 */
export class BeatQueue {
  private beats: Beat[]
  private sending: Promise<void> | undefined
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly member: string,
    private readonly session: string,
    private readonly heard: (state: SaveState, watched?: Watched) => void,
  ) {
    this.beats = read(this.key)
  }

  push(beat: Beat): void {
    this.beats.push(beat)
    write(this.key, this.beats)
  }

  /** Sends what waits. `leaving`: the page may be gone before the answer comes. */
  flush(leaving = false): Promise<void> {
    if (this.beats.length === 0) return Promise.resolve()
    if (leaving) return this.send(true)
    this.sending ??= this.send(false).finally(() => (this.sending = undefined))
    return this.sending
  }

  close(): void {
    clearTimeout(this.timer)
  }

  private async send(keepalive: boolean): Promise<void> {
    clearTimeout(this.timer)
    this.heard(this.failures > 0 ? 'waiting' : 'saving')
    const beats = this.beats.slice(0, MOST_AT_ONCE)
    try {
      const watched = await unwrap(
        api.POST('/api/v1/study/beats', { body: { sessionId: this.session, beats }, keepalive }),
      )
      this.failures = 0
      this.drop(beats)
      this.heard('saved', watched)
      if (this.beats.length >= MOST_AT_ONCE) await this.send(keepalive)
    } catch (fault) {
      this.failed(asProblem(fault), beats)
    }
  }

  private failed(problem: Problem, beats: Beat[]): void {
    const hopeless = problem.status === 404 || problem.status === 400 || problem.status === 422
    if (hopeless) {
      this.drop(beats)
      this.heard('saved')
      return
    }
    this.heard('waiting')
    this.timer = setTimeout(() => void this.flush(), PAUSES[Math.min(this.failures++, PAUSES.length - 1)])
  }

  private drop(beats: Beat[]): void {
    const sent = new Set(beats.map((beat) => beat.seq))
    this.beats = this.beats.filter((beat) => !sent.has(beat.seq))
    write(this.key, this.beats)
  }

  private get key(): string {
    return `${PREFIX}${this.member}.${this.session}`
  }

  /** Sends what earlier pages of this member left behind on this device. */
  static deliverLeftOver(member: string, current: string, heard: (watched?: Watched) => void): void {
    for (const key of keys(`${PREFIX}${member}.`)) {
      const session = key.slice(PREFIX.length + member.length + 1)
      if (session !== current) void new BeatQueue(member, session, (_, watched) => heard(watched)).flush()
    }
  }
}

function keys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function read(key: string): Beat[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Beat[]
  } catch {
    return []
  }
}

/** Without storage the beats live as long as the page does. */
function write(key: string, beats: Beat[]): void {
  try {
    if (beats.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(beats))
  } catch {
    return
  }
}
