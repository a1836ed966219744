import { computed, ref, watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { FILTERS, queryOf, readCriteria, type Criteria } from './criteria'

const PAUSE = 200

/** What is asked, kept in the address so that a search can be shared and gone back to; typing waits for a pause. */
export function useCriteria() {
  const route = useRoute()
  const router = useRouter()
  const criteria = computed<Criteria>(() => readCriteria(route.query))
  const typed = ref(criteria.value.q)
  let timer: ReturnType<typeof setTimeout> | undefined

  function ask(change: Partial<Criteria>) {
    clearTimeout(timer)
    // "Exactly this" is said of one text: of another, nobody has said it.
    const exact = criteria.value.exact && typed.value === criteria.value.q ? true : undefined
    return router.replace({ query: queryOf({ ...criteria.value, exact, q: typed.value, ...change }) })
  }
  /** Takes all filters off. */
  const widen = () => ask(Object.fromEntries(FILTERS.map((name) => [name, undefined])))
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
  return { criteria, typed, ask, widen }
}
