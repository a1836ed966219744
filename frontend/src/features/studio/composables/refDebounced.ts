import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** A value that follows another once it has rested for a while. */
export function refDebounced<T>(source: Ref<T>, milliseconds: number): Readonly<Ref<T>> {
  const settled = ref(source.value) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = value), milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
