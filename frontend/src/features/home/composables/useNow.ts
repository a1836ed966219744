import { onScopeDispose, readonly, ref } from 'vue'

/** The reader's own time, to the minute. */
export function useNow() {
  const now = ref(new Date())
  const timer = setInterval(() => (now.value = new Date()), 60_000)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}
