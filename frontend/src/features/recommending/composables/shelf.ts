import { useI18n } from 'vue-i18n'
import { api, useApiMutation, useApiQuery, type Schema } from '@/api'
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
  return (courseId: string, title: string) =>
    hide.mutate(courseId, {
      onSuccess: () =>
        toast.done(t('recommending.hidden', { course: title }), {
          label: t('recommending.undo'),
          run: () => show.mutate(courseId, { onError: (problem) => toast.problem(problem) }),
        }),
      onError: (problem) => toast.problem(problem),
    })
}
