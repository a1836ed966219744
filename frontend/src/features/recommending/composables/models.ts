import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type Model = Schema<'LearningController.ModelView'>
type ModelPage = Schema<'Page_LearningController.ModelView_'>
export type Explanation = Schema<'ExplanationController.ExplanationView'>

/** Versions, the latest first; looked at again while one is being trained. */
export function useModels() {
  return useInfiniteQuery<ModelPage, Problem, Model[], string[], string | undefined>({
    queryKey: ['models'],
    initialPageParam: undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((each) => each.state === 'TRAINING')) ? 1500 : false,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/recommendation-models', { params: { query: { cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

const invalidates = [['models']]
const of = (id: string) => ({ params: { path: { id } } })

export function useModelActs() {
  const train = useApiMutation(() => api.POST('/api/v1/recommendation-models'), { invalidates })
  const use = useApiMutation((id: string) => api.POST('/api/v1/recommendation-models/{id}/activation', of(id)), {
    invalidates,
  })
  const cancel = useApiMutation((id: string) => api.DELETE('/api/v1/recommendation-models/{id}', of(id)), {
    invalidates,
  })
  return { train, use, cancel }
}

/** Why a course is recommended to a member or not, once both are chosen. */
export function useExplanation(member: Ref<string | undefined>, course: Ref<string | undefined>) {
  return useApiQuery(
    () => ['explanation', member.value, course.value],
    ({ signal }) =>
      api.GET('/api/v1/recommendation-explanations', {
        params: { query: { member: member.value!, course: course.value! } },
        signal,
      }),
    { enabled: computed(() => !!member.value && !!course.value) },
  )
}
