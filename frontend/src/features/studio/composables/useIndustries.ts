import { refDebounced } from './refDebounced'
import { computed, reactive, watch, type Ref } from 'vue'
import { api, unwrap, useApiQuery } from '@/api'
import { localText } from '@/i18n'

const ask = (search: string, signal?: AbortSignal) =>
  api.GET('/api/v1/course-industries', { params: { query: { search } }, signal })

/** Industries by code or name. */
export function useIndustrySearch(words: Ref<string>) {
  const settled = refDebounced(words, 250)
  return useApiQuery(
    () => ['course-industries', settled.value.trim()],
    ({ signal }) => ask(settled.value.trim(), signal),
    { enabled: computed(() => settled.value.trim() !== ''), staleTime: 3_600_000 },
  )
}

/** The names of codes, looked up once each. */
export function useIndustryNames(codes: Ref<string[]>) {
  const known = reactive(new Map<string, { zh: string; en: string }>())
  watch(
    codes,
    (now) => {
      for (const code of now.filter((each) => !known.has(each))) {
        void unwrap(ask(code))
          .then((found) => found.forEach((each) => known.set(each.code, each.name)))
          .catch(() => undefined) // the code alone is shown then
      }
    },
    { immediate: true },
  )
  return computed(() => new Map([...known].map(([code, name]) => [code, localText(name)])))
}
