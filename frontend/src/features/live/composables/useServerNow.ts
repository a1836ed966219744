import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** The server's time, ticking; told by the last answer that brought one. */
export function useServerNow(told: Ref<string | undefined>) {
  const offset = ref(0)
  const tick = ref(Date.now())
  watch(
    told,
    (at) => {
      if (at) offset.value = new Date(at).getTime() - Date.now()
    },
    { immediate: true },
  )
  const timer = setInterval(() => (tick.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  return computed(() => tick.value + offset.value)
}
