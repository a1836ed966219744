import { onScopeDispose, ref, watch, type Ref } from 'vue'

const PAUSE = 200

/** What is typed, once it has stayed so for a moment. */
export function usePaused(typed: Ref<string>) {
  const paused = ref(typed.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, (text) => {
    clearTimeout(timer)
    timer = setTimeout(() => (paused.value = text), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  return paused
}
