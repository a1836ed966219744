import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router'
import type { Filter, Length } from './useCatalogue'

const LENGTHS: readonly string[] = ['SHORT', 'MEDIUM', 'LONG']

/** The filter of the page's address, so that a view of the catalogue can be shared and gone back to. */
export function useFilter() {
  const route = useRoute()
  const router = useRouter()
  const one = (value: LocationQueryValue | LocationQueryValue[] | undefined) =>
    (Array.isArray(value) ? value[0] : value) || undefined

  return computed<Filter>({
    get() {
      const { listed, channel, industry, category, language, length } = route.query
      const chosen = one(length)
      return {
        listed: one(listed) === '1',
        channel: one(channel),
        industry: one(industry),
        category: one(category),
        language: one(language),
        length: chosen && LENGTHS.includes(chosen) ? (chosen as Length) : undefined,
      }
    },
    set({ listed, ...rest }) {
      const query = Object.fromEntries(Object.entries(rest).filter(([, value]) => value))
      void router.replace({ query: { ...query, ...(listed ? { listed: '1' } : {}) } })
    },
  })
}
