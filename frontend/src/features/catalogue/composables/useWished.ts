import { computed, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import type { CoursePage } from './useCatalogue'

/** An item someone was led to, and the second of it. */
export interface Wished {
  id: string
  title: CoursePage['title']
  seconds?: number
}

/** What the address asks for within a course: found by a search, say, by someone who does not take it yet. */
export function useWished(course: Ref<CoursePage | undefined>) {
  const { query } = useRoute()
  return computed<Wished | undefined>(() => {
    const item = course.value?.modules.flatMap((module) => module.items).find(({ id }) => id === query.item)
    const seconds = typeof query.t === 'string' && /^\d{1,6}$/.test(query.t) ? Number(query.t) : undefined
    return item && { id: item.id, title: item.title, seconds }
  })
}
