import { computed, type Ref } from 'vue'
import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Scheme = Schema<'SchemeView'>
const INVALIDATES = [['schemes'], ['audit'], ['credit']]

export function useSchemes() {
  return useApiQuery(['schemes', 'all'], ({ signal }) => api.GET('/api/v1/schemes', { signal }))
}

export function useScheme(id: Ref<string>) {
  return useApiQuery(
    () => ['schemes', 'one', id.value],
    ({ signal }) => api.GET('/api/v1/schemes/{id}', { params: { path: { id: id.value } }, signal }),
  )
}

export function usePresets() {
  return useApiQuery(['schemes', 'presets'], ({ signal }) => api.GET('/api/v1/schemes/presets', { signal }))
}

/** The units the signed-in organizer organizes, each as a choice. */
export function useUnits() {
  return useApiQuery(['audit', 'scope'], ({ signal }) => api.GET('/api/v1/audit/scope', { signal }))
}

export function useAdoption() {
  return useApiMutation(
    (body: Schema<'SchemeController.AdoptionRequest'>, { key }) =>
      api.POST('/api/v1/schemes', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates: INVALIDATES },
  )
}

/** A scheme of one's own, or the draft of the next version of one there is. */
export function useBeginning() {
  const own = useApiMutation(
    (body: Schema<'DraftController.NewScheme'>, { key }) =>
      api.POST('/api/v1/schemes/drafts', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates: INVALIDATES },
  )
  const next = useApiMutation(
    (id: string, { key }) =>
      api.POST('/api/v1/schemes/{id}/draft', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }),
    { invalidates: INVALIDATES },
  )
  return { own, next }
}

export function useAssignment(id: Ref<string>) {
  return useApiMutation(
    (body: Schema<'DraftController.SchemeAssignment'>, { key }) =>
      api.POST('/api/v1/schemes/{id}/assignments', {
        params: { path: { id: id.value } },
        body,
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates: INVALIDATES },
  )
}

/** What a version changed against the one before it. */
export function useChanges(id: Ref<string>, number: Ref<number | undefined>) {
  return useApiQuery(
    () => ['schemes', 'changes', id.value, number.value],
    ({ signal }) =>
      api.GET('/api/v1/schemes/{id}/versions/{number}/changes', {
        params: { path: { id: id.value, number: number.value! }, query: { from: number.value! - 1 } },
        signal,
      }),
    { enabled: computed(() => (number.value ?? 0) > 1) },
  )
}
