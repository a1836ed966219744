import { computed, onScopeDispose, ref, watch } from 'vue'
import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type CardView = Schema<'CardView'>
export type CardVerdict = Schema<'CardVerdict'>

/** My card; its code is asked for anew when it runs out, by the server's clock. */
export function useCard() {
  const query = useApiQuery(
    () => ['card'],
    ({ signal }) => api.GET('/api/v1/card', { signal }),
    { staleTime: 0, gcTime: 0 },
  )
  const ahead = ref(0)
  const now = ref(Date.now())
  watch(query.data, (card) => card && (ahead.value = Date.parse(card.now) - Date.now()))
  const seconds = computed(() =>
    query.data.value ? Math.ceil((Date.parse(query.data.value.until) - now.value - ahead.value) / 1000) : 0,
  )
  const timer = setInterval(() => {
    now.value = Date.now()
    if (query.data.value && seconds.value <= 0 && !query.isFetching.value) void query.refetch()
  }, 500)
  onScopeDispose(() => clearInterval(timer))
  return { query, seconds }
}

export const useCardCheck = () =>
  useApiMutation((code: string) => api.POST('/api/v1/card/check', { body: { code } }), {})
