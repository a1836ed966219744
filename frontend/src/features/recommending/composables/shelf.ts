import { useI18n } from 'vue-i18n'
import { api, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import { useToast } from '@/ui'

export type HiddenCourse = Schema<'ShelfController.HiddenCourse'>

const invalidates = [['home'], ['shelf']]

export const useShelf = () => useApiQuery(['shelf'], ({ signal }) => api.GET('/api/v1/my/shelf', { signal }))

export const usePersonalization = () =>
  useApiMutation((personal: boolean) => api.PUT('/api/v1/my/shelf/personalization', { body: { personal } }), {
    invalidates,
  })

const of = (courseId: string) => ({ params: { path: { courseId } } })

export const useShow = () =>
  useApiMutation((courseId: string) => api.DELETE('/api/v1/my/shelf/hidden/{courseId}', of(courseId)), { invalidates })

/** Not for me: hides a course, and says how to get it back. */
export function useHiding() {
  const { t } = useI18n()
  const toast = useToast()
  const show = useShow()
  const hide = useApiMutation((courseId: string) => api.PUT('/api/v1/my/shelf/hidden/{courseId}', of(courseId)), {
    invalidates,
  })
  // The last course hidden takes its list off the page, and what waits for an answer there with it: so nothing waits there.
  return (courseId: string, title: string) =>
    hide.mutateAsync(courseId).then(
      () =>
        toast.done(t('recommending.hidden', { course: title }), {
          label: t('recommending.undo'),
          run: () => show.mutateAsync(courseId).catch((problem: Problem) => toast.problem(problem)),
        }),
      (problem: Problem) => toast.problem(problem),
    )
}
