import { useInfiniteQuery } from '@tanstack/vue-query'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'

export type Analysis = Schema<'QuizResultsController.QuizAnalysis'>
export type Question = Schema<'QuizResultsController.QuestionAnalysis'>
export type LearnerAttempt = Schema<'QuizResultsController.LearnerAttempt'>
type ResultPage = Schema<'Page_QuizResultsController.LearnerAttempt_'>

/** What asks for attention comes first; questions that are alike keep their order. */
const URGENT: Question['advice'][] = ['CHECK_KEY', 'HARD', 'TOO_EASY', 'WEAK', 'WORKS', 'WAIT']

export function byUrgency(questions: readonly Question[]): Question[] {
  return [...questions].sort((a, b) => URGENT.indexOf(a.advice) - URGENT.indexOf(b.advice) || a.number - b.number)
}

export function useAnalysis(courseId: string, itemId: string) {
  return useApiQuery(['quiz-insights', courseId, itemId, 'analysis'], ({ signal }) =>
    api.GET('/api/v1/assessment/courses/{courseId}/items/{itemId}/analysis', {
      params: { path: { courseId, itemId } },
      signal,
    }),
  )
}

/** Finished attempts of all learners, the latest first. */
export function useResults(courseId: string, itemId: string) {
  return useInfiniteQuery<ResultPage, Problem, LearnerAttempt[], unknown[], string | undefined>({
    queryKey: ['quiz-insights', courseId, itemId, 'results'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/assessment/courses/{courseId}/items/{itemId}/results', {
          params: { path: { courseId, itemId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** The course as its trainer has it, for its title and the quiz's. */
export function useTaught(courseId: string) {
  return useApiQuery(['studio', courseId, 'draft'], ({ signal }) =>
    api.GET('/api/v1/studio/courses/{id}', { params: { path: { id: courseId } }, signal }),
  )
}
