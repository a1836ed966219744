import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** Counts down from what the server last said, by a clock that nobody can set. `null` means no limit. */
export function useCountdown(fromServer: Ref<number | null>, up: () => void) {
  const now = ref(performance.now())
  const base = ref({ at: performance.now(), seconds: null as number | null })
  watch(
    fromServer,
    (seconds) => {
      now.value = performance.now()
      base.value = { at: now.value, seconds }
    },
    { immediate: true },
  )
  const seconds = computed(() =>
    base.value.seconds === null
      ? null
      : Math.max(0, base.value.seconds - Math.floor((now.value - base.value.at) / 1000)),
  )
  const timer = setInterval(() => (now.value = performance.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  const stop = watch(seconds, (left) => {
    if (left !== 0) return
    stop()
    up()
  })
  return seconds
}
