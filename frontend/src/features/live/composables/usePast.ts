import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type Shown = 'upcoming' | 'past'

/** Which classes a list shows; kept in its address. */
export function usePast() {
  const route = useRoute()
  const router = useRouter()
  const shown = computed<Shown>({
    get: () => (route.query.past === undefined ? 'upcoming' : 'past'),
    set: (wanted) => void router.replace({ query: { ...route.query, past: wanted === 'past' ? '' : undefined } }),
  })
  return { shown, past: computed(() => shown.value === 'past') }
}
