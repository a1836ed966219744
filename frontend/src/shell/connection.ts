import { readonly, ref } from 'vue'
import { queryClient } from '@/api'

/** `up`, or `down` with the browser's own word that there is no network, or without. */
export type Connection = 'up' | 'offline' | 'down'

const state = ref<Connection>('up')
let timer: ReturnType<typeof setTimeout> | undefined
let pause = 0

/** A request found no server, or one without its database: says so and looks until it is back. */
export function lost(): void {
  state.value = navigator.onLine ? 'down' : 'offline'
  if (timer === undefined) schedule(1500)
}

/**
 * A request got through: when the server was thought lost, everything that failed is asked again. An answer that was on
 * its way when the network went proves nothing; the next look does.
 */
export function found(): void {
  if (state.value === 'up' || !navigator.onLine) return
  clearTimeout(timer)
  timer = undefined
  recover()
}

function recover(): void {
  state.value = 'up'
  void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' })
}

/** Asks at once, for the reader's "try again". */
export async function look(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const healthy = await fetch('/api/v1/health', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  )
  if (!healthy) {
    state.value = navigator.onLine ? 'down' : 'offline'
    return schedule(Math.min(pause * 1.5, 15_000))
  }
  if (state.value !== 'up') recover()
}

function schedule(milliseconds: number): void {
  pause = milliseconds
  timer = setTimeout(() => void look(), milliseconds)
}

window.addEventListener('online', () => void look())
window.addEventListener('offline', lost)

export function useConnection() {
  return { connection: readonly(state), look }
}
