import { computed, type Ref } from 'vue'
import { api, queryClient, useApiMutation, useApiQuery, type Schema } from '@/api'

export type MyPresence = Schema<'PresenceView.MyPresence'>
export type MyCheck = Schema<'PresenceView.MyCheck'>
export type Terms = Schema<'PresenceView.PresenceTerms'>
export type CheckAnswer = Schema<'PresenceController.CheckAnswer'>

const key = (id: string) => ['live', 'presence', id]
const of = (id: string) => ({ params: { path: { id } } })

/** My presence in a class; looked at again while it grows. */
export function usePresence(id: Ref<string>, live: Ref<boolean>, enabled: Ref<boolean>) {
  return useApiQuery(
    () => key(id.value),
    ({ signal }) => api.GET('/api/v1/live-presence/{id}', { ...of(id.value), signal }),
    { refetchInterval: computed(() => (live.value ? 30_000 : false)) as never, enabled },
  )
}

/** A check was asked over the room's socket: it is shown at once, and stands in the next answer too. */
export function askedNow(id: string, check: Omit<MyCheck, 'state' | 'canBeMadeUp'>): void {
  queryClient.setQueryData<MyPresence>(key(id), (known) =>
    known && known.attends && !known.checks.some((each) => each.id === check.id)
      ? { ...known, checks: [...known.checks, { ...check, state: 'OPEN', canBeMadeUp: false }] }
      : known,
  )
  void queryClient.invalidateQueries({ queryKey: key(id) })
}

export const useAnswerCheck = (id: Ref<string>) =>
  useApiMutation(
    ({ check, answer }: { check: string; answer: CheckAnswer }) =>
      api.POST('/api/v1/live-presence/{id}/checks/{checkId}/answer', {
        params: { path: { id: id.value, checkId: check } },
        body: answer,
      }),
    { invalidates: () => [key(id.value)] },
  )

export const usePreferences = () =>
  useApiQuery(['live-preferences'], ({ signal }) => api.GET('/api/v1/live-presence/preferences', { signal }))

export const useKeepPreferences = () =>
  useApiMutation(
    (body: Schema<'PresenceView.LivePreferences'>) => api.PUT('/api/v1/live-presence/preferences', { body }),
    { invalidates: [['live-preferences'], ['live', 'presence']] },
  )

const makeUp = (id: string, makeUpId: string) => ({ params: { path: { id, makeUpId } } })

export const beginMakeUp = (id: string, checkId: string) =>
  api.POST('/api/v1/live-presence/{id}/checks/{checkId}/make-up', { params: { path: { id, checkId } } })

export const beatMakeUp = (id: string, makeUpId: string) =>
  api.POST('/api/v1/live-presence/{id}/make-ups/{makeUpId}/beat', makeUp(id, makeUpId))

export const answerMakeUp = (id: string, makeUpId: string, body: CheckAnswer) =>
  api.POST('/api/v1/live-presence/{id}/make-ups/{makeUpId}/answer', { ...makeUp(id, makeUpId), body })

export const presenceChanged = (id: string) => queryClient.invalidateQueries({ queryKey: key(id) })
