import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { send } from '@/api'

/** What a course would give me; amounts in thousandths of a credit. */
export interface Estimate {
  courseId: string
  creditMilli: number
  categoryName: { zh: string; en: string }
}

/** What courses would give me in credits, by course id. */
export function useEstimates(courseIds: Ref<string[]>) {
  const asked = computed(() => courseIds.value.slice(0, 100))
  const query = useQuery({
    queryKey: computed(() => ['credit-estimates', asked.value]),
    queryFn: () => send<Estimate[]>('GET', `/api/v1/credit/estimates?courseIds=${asked.value.join(',')}`),
    enabled: computed(() => asked.value.length > 0),
    staleTime: 60_000,
  })
  return computed(() => new Map(query.data.value?.map((each) => [each.courseId, each]) ?? []))
}
