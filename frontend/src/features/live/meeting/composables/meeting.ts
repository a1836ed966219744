import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Schema } from '@/api'
import type { Choice as Picked } from '@/ui'

export type Page = Schema<'MeetingView.MeetingPage'>
export type Board = Schema<'MeetingView.MeetingBoard'>
export type Resolution = Schema<'MeetingView.ResolutionView'>
export type Attendee = Schema<'MeetingView.Attendee'>
export type Form = Schema<'MeetingForm'>
export type Choice = Schema<'Choice'>
export type NotedPresence = Schema<'AttendanceController.NotedPresence'>
export type ResolutionForm = Schema<'ResolutionController.ResolutionForm'>

export const QUORUMS = ['NONE', 'MORE_THAN_HALF', 'TWO_THIRDS'] as const satisfies Schema<'Quorum'>[]
export const MAJORITIES = [
  'SIMPLE',
  'TWO_THIRDS',
  'HALF_OF_EXPECTED',
  'TWO_THIRDS_OF_EXPECTED',
] as const satisfies Schema<'Majority'>[]
export const BALLOTS = ['OPEN', 'SECRET'] as const satisfies Schema<'Ballot'>[]
export const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'] as const satisfies Choice[]

const SOON = 4000
const path = (id: string) => ({ path: { id } })

/** Whether people may be in it right now. */
export const isOn = (board: Board): boolean => !board.record && (board.state === 'LOBBY' || board.state === 'LIVE')

/** A meeting; asked for again every few seconds while it goes on. */
export function useMeeting(id: MaybeRefOrGetter<string>) {
  return useApiQuery<Page>(
    () => ['meeting', toValue(id)],
    ({ signal }) => api.GET('/api/v1/live-classes/{id}/meeting', { params: path(toValue(id)), signal }),
    {
      staleTime: 0,
      refetchInterval: ({ state }: { state: { data?: Page } }) =>
        state.data?.meeting && isOn(state.data.meeting) ? SOON : false,
    },
  )
}

export function usePeople(id: MaybeRefOrGetter<string>, search: MaybeRefOrGetter<string>) {
  return useApiQuery(
    () => ['meeting', toValue(id), 'people', toValue(search)],
    ({ signal }) =>
      api.GET('/api/v1/live-classes/{id}/meeting/people', {
        params: { ...path(toValue(id)), query: toValue(search) ? { search: toValue(search) } : {} },
        signal,
      }),
    { staleTime: 0 },
  )
}

export const useVotes = (id: string, resolutionId: string, enabled: MaybeRefOrGetter<boolean>) =>
  useApiQuery(
    ['meeting', id, 'votes', resolutionId],
    ({ signal }) =>
      api.GET('/api/v1/live-classes/{id}/meeting/resolutions/{resolutionId}/votes', {
        params: { path: { id, resolutionId } },
        signal,
      }),
    { enabled: computed(() => toValue(enabled)) },
  )

export const useRevisions = (id: string, enabled: MaybeRefOrGetter<boolean>) =>
  useApiQuery(
    ['meeting', id, 'revisions'],
    ({ signal }) => api.GET('/api/v1/live-classes/{id}/meeting/minutes/revisions', { params: path(id), signal }),
    { enabled: computed(() => toValue(enabled)), staleTime: 0 },
  )

export const readMinutes = (id: string) =>
  unwrap(api.GET('/api/v1/live-classes/{id}/meeting/minutes', { params: path(id) }))

export const readRevision = (id: string, version: string) =>
  unwrap(
    api.GET('/api/v1/live-classes/{id}/meeting/minutes/revisions/{version}', {
      params: { path: { id, version: Number(version) } },
    }),
  )

export const writeMinutes = (id: string, markdown: string, version: string) =>
  unwrap(
    api.PUT('/api/v1/live-classes/{id}/meeting/minutes', {
      params: { ...path(id), header: { 'If-Match': `"${version}"` } },
      body: { markdown },
    }),
  )

/** Who could be secretary or speak. */
export async function findChoices(id: string, search: string): Promise<Picked[]> {
  const found = await unwrap(
    api.GET('/api/v1/live-classes/{id}/meeting/choices', {
      params: { ...path(id), query: search ? { search } : {} },
    }),
  )
  return found.map((each) => ({ value: each.accountId, label: each.name }))
}

/** All that is done in a meeting. */
export function useMeetingActs(id: string) {
  const stale = { invalidates: [['meeting', id]] }
  const base = '/api/v1/live-classes/{id}/meeting'
  const one = (resolutionId: string) => ({ path: { id, resolutionId } })
  return {
    plan: useApiMutation((body: Form) => api.PUT(base, { params: path(id), body }), stale),
    drop: useApiMutation(() => api.DELETE(base, { params: path(id) }), stale),
    signIn: useApiMutation(() => api.PUT(`${base}/sign-in`, { params: path(id) }), stale),
    note: useApiMutation(
      ({ accountId, presence, note }: { accountId: string; presence: NotedPresence; note: string }) =>
        api.PUT(`${base}/people/{accountId}`, { params: { path: { id, accountId } }, body: { presence, note } }),
      stale,
    ),
    begin: useApiMutation(() => api.POST(`${base}/beginning`, { params: path(id) }), stale),
    close: useApiMutation(() => api.POST(`${base}/closing`, { params: path(id) }), stale),
    write: useApiMutation((body: ResolutionForm) => api.POST(`${base}/resolutions`, { params: path(id), body }), stale),
    edit: useApiMutation(
      ({ resolutionId, body }: { resolutionId: string; body: ResolutionForm }) =>
        api.PUT(`${base}/resolutions/{resolutionId}`, { params: one(resolutionId), body }),
      stale,
    ),
    remove: useApiMutation(
      (resolutionId: string) => api.DELETE(`${base}/resolutions/{resolutionId}`, { params: one(resolutionId) }),
      stale,
    ),
    open: useApiMutation(
      (resolutionId: string) => api.POST(`${base}/resolutions/{resolutionId}/opening`, { params: one(resolutionId) }),
      stale,
    ),
    end: useApiMutation(
      (resolutionId: string) => api.POST(`${base}/resolutions/{resolutionId}/closing`, { params: one(resolutionId) }),
      stale,
    ),
    vote: useApiMutation(
      ({ resolutionId, choice }: { resolutionId: string; choice: Choice }) =>
        api.PUT(`${base}/resolutions/{resolutionId}/vote`, { params: one(resolutionId), body: { choice } }),
      stale,
    ),
    detach: useApiMutation(
      (documentId: string) => api.DELETE(`${base}/attachments/{documentId}`, { params: { path: { id, documentId } } }),
      stale,
    ),
    supplement: useApiMutation(
      (text: string) => api.POST(`${base}/supplements`, { params: path(id), body: { text } }),
      stale,
    ),
  }
}

export const verifyRecord = (id: string) =>
  unwrap(api.POST('/api/v1/live-classes/{id}/meeting/verification', { params: path(id) }))
