import { computed, ref, watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import type { Criteria } from './useSearch'

const PAUSE = 200

/** What is asked, kept in the address so that a search can be shared and gone back to; typing waits for a pause. */
export function useCriteria() {
  const route = useRoute()
  const router = useRouter()
  const one = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : undefined
  }
  const criteria = computed<Criteria>(() => ({
    q: (one('q') ?? '').slice(0, 200),
    channel: one('channel'),
    language: one('language') === 'zh' || one('language') === 'en' ? (one('language') as 'zh' | 'en') : undefined,
    here: one('here') === '1' ? true : undefined,
  }))
  const typed = ref(criteria.value.q)
  let timer: ReturnType<typeof setTimeout> | undefined

  function ask(change: Partial<Criteria>) {
    clearTimeout(timer)
    const { q, channel, language, here } = { ...criteria.value, q: typed.value, ...change }
    return router.replace({ query: { q: q || undefined, channel, language, here: here ? '1' : undefined } })
  }
  watch(typed, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask({}), PAUSE)
  })
  // A course opened before the pause is over must not be taken back to the search.
  onBeforeRouteLeave(() => clearTimeout(timer))
  watch(
    () => criteria.value.q,
    (q) => {
      if (q !== typed.value.slice(0, 200)) typed.value = q
    },
  )
  return { criteria, typed, ask }
}
