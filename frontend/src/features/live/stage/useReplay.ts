import { computed, shallowRef, watch, type Ref } from 'vue'
import { api, asProblem, unwrap, type Problem, type Schema } from '@/api'

export type ReplayLine = Schema<'ReplayLine'>
type Asked = (from: number, after?: string) => Promise<{ lines: ReplayLine[]; next?: string | null }>

/** What is read of what was said before the place one jumps to. */
const BEFORE = 60_000
/** How long before the end of what was read more is asked for. */
const AHEAD = 30_000

/** The lines there are up to a moment; they are in its order. */
export function saidUntil(lines: ReplayLine[], ms: number): ReplayLine[] {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.positionMs <= ms) low = middle + 1
    else high = middle
  }
  return lines.slice(0, low)
}

/** Reads what was said in pages, where one is and a little further; jumping begins anew there. */
export class ReplayReader {
  readonly lines = shallowRef<ReplayLine[]>([])
  readonly problem = shallowRef<Problem>()
  private from = -1
  private next: string | null = null
  private busy = false

  constructor(private readonly ask: Asked) {}

  async look(ms: number): Promise<void> {
    if (this.busy || this.problem.value) return
    const until = this.next === null ? Infinity : (this.lines.value.at(-1)?.positionMs ?? 0)
    const outside = this.from < 0 || ms < this.from || ms > until + BEFORE
    if (!outside && ms < until - AHEAD) return
    this.busy = true
    try {
      if (outside) {
        const from = Math.max(0, Math.floor(ms) - BEFORE)
        const page = await this.ask(from)
        this.lines.value = page.lines
        this.next = page.next ?? null
        this.from = from
      } else if (this.next !== null) {
        const page = await this.ask(this.from, this.next)
        this.lines.value = [...this.lines.value, ...page.lines]
        this.next = page.next ?? null
      }
    } catch (fault) {
      this.problem.value = asProblem(fault)
    } finally {
      this.busy = false
    }
  }

  again(): void {
    this.problem.value = undefined
    this.from = -1
  }
}

/** What was said in a class up to where its recording plays. @param position seconds */
export function useReplay(classId: string, position: Ref<number>) {
  const reader = new ReplayReader((from, after) =>
    unwrap(api.GET('/api/v1/live-classes/{id}/replay', { params: { path: { id: classId }, query: { from, after } } })),
  )
  const second = computed(() => Math.floor(position.value))
  const lines = computed(() => saidUntil(reader.lines.value, (second.value + 1) * 1000 - 1))
  watch(second, (at) => void reader.look(at * 1000), { immediate: true })

  function again(): void {
    reader.again()
    void reader.look(second.value * 1000)
  }
  return { lines, problem: reader.problem, again }
}
