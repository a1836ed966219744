import { computed, type Ref } from 'vue'
import { api, useApiMutation, useApiQuery } from '@/api'

/** What I have done of a course; `enrolment` is null while I don't take it. */
export const useMyStudy = (courseId: () => string) =>
  useApiQuery(
    () => ['study', courseId()],
    ({ signal }) => api.GET('/api/v1/study/courses/{courseId}', { params: { path: { courseId: courseId() } }, signal }),
  )

export const useEnrol = () =>
  useApiMutation((courseId: string) => api.POST('/api/v1/enrolments', { body: { courseId } }), {
    invalidates: (_, courseId) => [['study', courseId], ['enrolments'], ['home']],
  })

/** Takes the newest revision of a course one studies already. */
export const useMoveOn = () =>
  useApiMutation(
    (courseId: string) => api.POST('/api/v1/study/courses/{courseId}/revision', { params: { path: { courseId } } }),
    { invalidates: (_, courseId) => [['study', courseId], ['enrolments'], ['home']] },
  )

/** What courses would give me in credits, by course id. */
export function useEstimates(courseIds: Ref<string[]>) {
  const asked = computed(() => courseIds.value.slice(0, 100))
  const query = useApiQuery(
    () => ['credit-estimates', asked.value],
    ({ signal }) => api.GET('/api/v1/credit/estimates', { params: { query: { courseIds: asked.value } }, signal }),
    { enabled: computed(() => asked.value.length > 0), staleTime: 60_000 },
  )
  return computed(() => new Map(query.data.value?.map((each) => [each.courseId, each]) ?? []))
}
