import { computed, type Ref } from 'vue'
import { api, useApiMutation, useApiQuery, type Schema } from '@/api'
import type { Draft } from './draft'

export const useStudioCourses = (everyone: Ref<boolean>) =>
  useApiQuery(
    () => ['studio-courses', everyone.value],
    ({ signal }) =>
      api.GET('/api/v1/studio/courses', { params: { query: { everyone: everyone.value, limit: 100 } }, signal }),
  )

export const useCreateCourse = () =>
  useApiMutation((body: Draft) => api.POST('/api/v1/studio/courses', { body }), { invalidates: [['studio-courses']] })

export const useChecklist = (id: () => string) =>
  useApiQuery(
    () => ['studio', id(), 'checklist'],
    ({ signal }) => api.GET('/api/v1/studio/courses/{id}/checklist', { params: { path: { id: id() } }, signal }),
    {
      // a video that is being prepared passes by itself
      refetchInterval: (query: { state: { data?: Schema<'ReviewController.Checklist'> } }) =>
        query.state.data?.findings.some((finding) => finding.level === 'WAITING') ? 5000 : false,
    },
  )

export const useHistory = (id: () => string) =>
  useApiQuery(
    () => ['studio', id(), 'history'],
    ({ signal }) => api.GET('/api/v1/studio/courses/{id}/history', { params: { path: { id: id() } }, signal }),
  )

export const useIndustryHints = (id: () => string, enabled: () => boolean) =>
  useApiQuery(
    () => ['studio', id(), 'hints'],
    ({ signal }) => api.GET('/api/v1/studio/courses/{id}/industry-hints', { params: { path: { id: id() } }, signal }),
    { enabled: computed(enabled) },
  )

/** What can be done to a course as a whole. */
export function useCourseActs(id: string) {
  const params = { path: { id } }
  const invalidates = [['studio', id], ['studio-courses'], ['reviews'], ['course', id], ['courses']]
  return {
    submit: useApiMutation(() => api.POST('/api/v1/studio/courses/{id}/submission', { params }), { invalidates }),
    recall: useApiMutation(() => api.DELETE('/api/v1/studio/courses/{id}/submission', { params }), { invalidates }),
    withdraw: useApiMutation(() => api.POST('/api/v1/studio/courses/{id}/withdrawal', { params }), { invalidates }),
    restore: useApiMutation(() => api.DELETE('/api/v1/studio/courses/{id}/withdrawal', { params }), { invalidates }),
    remove: useApiMutation(() => api.DELETE('/api/v1/studio/courses/{id}', { params }), {
      invalidates: [['studio-courses']],
    }),
  }
}
