import { keepPreviousData } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { api, useApiQuery } from '@/api'
import { localText } from '@/i18n'

const PAUSE = 60

/** A line of the list below the search box: a word to look for, or a course to go to. */
export interface Suggestion {
  key: string
  text: string
  courseId?: string
  /** Of a word: how many courses have it. */
  courses?: number
}

/** What may be about to be typed, a moment after each key. */
export function useSuggestions(typed: () => string) {
  const asked = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, (text) => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = text.trim().slice(0, 60)), PAUSE)
  })
  const query = useApiQuery(
    () => ['search-suggestions', asked.value],
    ({ signal }) => api.GET('/api/v1/search/suggestions', { params: { query: { q: asked.value } }, signal }),
    { enabled: () => asked.value !== '', placeholderData: keepPreviousData, staleTime: 300_000 },
  )
  return computed<Suggestion[]>(() => {
    if (!typed().trim() || !asked.value) return []
    const { words = [], courses = [] } = query.data.value ?? {}
    return [
      ...words.map((word) => ({ key: `w${word.text}`, text: word.text, courses: word.courses })),
      ...courses.map((course) => ({ key: course.id, text: localText(course.title), courseId: course.id })),
    ]
  })
}
