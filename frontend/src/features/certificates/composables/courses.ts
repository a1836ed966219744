import { api, unwrap } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

/** Courses studied here, for a picker. */
export async function findCourses(search: string): Promise<Choice[]> {
  const found = await unwrap(
    api.GET('/api/v1/search/courses', { params: { query: { q: search, here: true, limit: 20 } } }),
  )
  return found.items.map(({ course }) => ({ value: course.id, label: localText(course.title) }))
}
