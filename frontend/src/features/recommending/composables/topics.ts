import type { Ref } from 'vue'
import { api, useApiQuery } from '@/api'

export const useHotTopics = () =>
  useApiQuery(['topics', 'hot'], ({ signal }) => api.GET('/api/v1/topics/hot', { signal }), { staleTime: 300_000 })

export function useDemand(industry: Ref<string | undefined>) {
  return useApiQuery(
    () => ['topics', 'demand', industry.value],
    ({ signal }) => api.GET('/api/v1/topics/demand', { params: { query: { industry: industry.value } }, signal }),
  )
}
