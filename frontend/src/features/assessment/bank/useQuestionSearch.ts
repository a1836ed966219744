import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, unwrap, type Problem, type Schema } from '@/api'

export type QuestionResults = Schema<'QuestionResults'>
export type FoundQuestion = QuestionResults['items'][number]

/** Questions of the banks one may read, of one course or of all; what was found stays in view while the next is asked. */
export function useQuestionSearch(asked: Ref<{ q: string; course?: string }>, enabled: () => boolean = () => true) {
  const { locale } = useI18n()
  const query = useInfiniteQuery<QuestionResults, Problem>({
    queryKey: computed(() => ['question-search', asked.value, locale.value]),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/search/questions', {
          params: { query: { ...asked.value, cursor: pageParam as string | undefined } },
          signal,
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: computed(enabled),
  })
  const first = computed(() => query.data.value?.pages[0])
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items))
  return { ...query, first, items }
}
