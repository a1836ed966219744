import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, type Problem, type Schema } from '@/api'

export type Question = Schema<'AnomalyRow'>
type QuestionPage = Schema<'Page_AnomalyRow_'>

/** Questions about how members studied: those nobody has looked at, or all. */
export function useQuestions(open: Ref<boolean>) {
  return useInfiniteQuery<QuestionPage, Problem, Question[], unknown[], string | undefined>({
    queryKey: computed(() => ['questions', open.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit/anomalies', { params: { query: { open: open.value, cursor: pageParam } }, signal }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export const useLook = () =>
  useApiMutation(
    ({ id, ...body }: { id: string } & Schema<'AnomalyController.LookRequest'>) =>
      api.PUT('/api/v1/audit/anomalies/{id}', { params: { path: { id } }, body }),
    { invalidates: [['questions']] },
  )
