import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type MyMandate = Schema<'MyMandates.MyMandate'>
export type RequirementState = Schema<'RequirementState'>
type MyPage = Schema<'Page_MyMandates.MyMandate_'>

/** What is required of the reader: still to do, or past. */
export function useMyMandates(past: Ref<boolean>) {
  return useInfiniteQuery<MyPage, Problem, MyMandate[], unknown[], string | undefined>({
    queryKey: computed(() => ['mandates', 'mine', past.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/me/mandates', { params: { query: { past: past.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** The mandates that want a course of the reader. */
export function useMandatesOfCourse(courseId: MaybeRefOrGetter<string>) {
  return useApiQuery(
    () => ['mandates', 'course', toValue(courseId)],
    ({ signal }) =>
      api.GET('/api/v1/me/mandates/courses/{courseId}', {
        params: { path: { courseId: toValue(courseId) } },
        signal,
      }),
  )
}

export const useAsk = () =>
  useApiMutation(
    ({ id, sentence }: { id: string; sentence: string }) =>
      api.POST('/api/v1/me/mandates/{id}/request', { params: { path: { id } }, body: { sentence } }),
    { invalidates: [['mandates', 'mine']] },
  )
