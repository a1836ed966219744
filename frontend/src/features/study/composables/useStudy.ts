import { api, useApiMutation, useApiQuery } from '@/api'

/** How far the reader is with a course; `enrolment` is null while they do not take it. */
export function useCourseStudy(courseId: () => string) {
  return useApiQuery(
    () => ['study', 'course', courseId()],
    ({ signal }) => api.GET('/api/v1/study/courses/{courseId}', { params: { path: { courseId: courseId() } }, signal }),
  )
}

/** Takes a course. */
export function useEnrol() {
  return useApiMutation((courseId: string) => api.POST('/api/v1/enrolments', { body: { courseId } }), {
    invalidates: [['study'], ['home']],
  })
}

/** Moves to the newest revision of a course. */
export function useMove() {
  return useApiMutation(
    (courseId: string) => api.POST('/api/v1/study/courses/{courseId}/revision', { params: { path: { courseId } } }),
    { invalidates: [['study'], ['home']] },
  )
}
