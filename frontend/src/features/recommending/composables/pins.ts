import { api, unwrap, useApiMutation, useApiQuery, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

export type Pin = Schema<'PinController.PinView'>

const invalidates = [['pins']]

export const usePins = () => useApiQuery(['pins'], ({ signal }) => api.GET('/api/v1/recommendation-pins', { signal }))

export const usePinning = () =>
  useApiMutation((body: Schema<'PinController.PinForm'>) => api.POST('/api/v1/recommendation-pins', { body }), {
    invalidates,
  })

export const useUnpinning = () =>
  useApiMutation((id: string) => api.DELETE('/api/v1/recommendation-pins/{id}', { params: { path: { id } } }), {
    invalidates,
  })

/** Courses for a picker, those listed from elsewhere too. */
export async function findCourses(text: string): Promise<Choice[]> {
  const { items } = await unwrap(api.GET('/api/v1/search/courses', { params: { query: { q: text, limit: 20 } } }))
  return items.map((course) => ({ value: course.id, label: localText(course.title) }))
}
