import type { Ref } from 'vue'
import { api, queryClient, unwrap, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Growth = Schema<'GrowthView'>
export type GrowthYear = Schema<'GrowthView.GrowthYear'>
export type GrowthItem = Schema<'GrowthView.GrowthItem'>
export type Account = Schema<'PointView.Account'>
export type Achievement = Schema<'AchievementView'>
export type Content = Schema<'AchievementContent'>
export type Kind = Content['kind']
export type State = Achievement['state']

/** My years. */
export const useGrowth = () => useApiQuery(['growth', 'mine'], ({ signal }) => api.GET('/api/v1/me/growth', { signal }))

/** A member's years, for who organizes them. */
export const useMemberGrowth = (id: Ref<string>) =>
  useApiQuery(
    () => ['growth', 'of', id.value],
    ({ signal }) => api.GET('/api/v1/members/{id}/growth', { params: { path: { id: id.value } }, signal }),
  )

/** My points for service. */
export const usePoints = () =>
  useApiQuery(['growth', 'points'], ({ signal }) => api.GET('/api/v1/me/growth/points', { signal }))

const one = (id: string | undefined) => ['growth', 'achievement', id]

export const useAchievement = (id: Ref<string | undefined>) =>
  useApiQuery(
    () => one(id.value),
    ({ signal }) => api.GET('/api/v1/me/growth/achievements/{id}', { params: { path: { id: id.value! } }, signal }),
    // What is being typed is newer than anything the server could tell.
    { enabled: () => id.value !== undefined, refetchOnWindowFocus: false },
  )

/** The server's answer to a write is what the page shows from now on. */
export function keep(achievement: Achievement): void {
  queryClient.setQueryData(one(achievement.id), achievement)
  void queryClient.invalidateQueries({ queryKey: ['growth', 'mine'] })
}

const of = (id: string) => ({ params: { path: { id } } })

export const beginAchievement = (body: Content) =>
  unwrap<Achievement>(api.POST('/api/v1/me/growth/achievements', { body }))

export const writeAchievement = (id: string, body: Content) =>
  unwrap<Achievement>(api.PUT('/api/v1/me/growth/achievements/{id}', { ...of(id), body }))

export const readAchievement = (id: string) =>
  unwrap<Achievement>(api.GET('/api/v1/me/growth/achievements/{id}', of(id)))

export const removeDocument = (id: string, documentId: string) =>
  unwrap(
    api.DELETE('/api/v1/me/growth/achievements/{id}/documents/{documentId}', { params: { path: { id, documentId } } }),
  )

export const removeCredential = (id: string) =>
  unwrap(api.DELETE('/api/v1/me/growth/achievements/{id}/credential', of(id)))

/** What is done with an achievement as a whole; each answers with it as it is then. */
export function useActs() {
  return {
    submit: useApiMutation((id: string) => api.POST('/api/v1/me/growth/achievements/{id}/submission', of(id)), {
      onSuccess: keep,
    }),
    withdraw: useApiMutation((id: string) => api.POST('/api/v1/me/growth/achievements/{id}/withdrawal', of(id)), {
      onSuccess: keep,
    }),
    renew: useApiMutation((id: string) => api.POST('/api/v1/me/growth/achievements/{id}/successor', of(id)), {
      onSuccess: keep,
    }),
    remove: useApiMutation((id: string) => api.DELETE('/api/v1/me/growth/achievements/{id}', of(id)), {
      invalidates: [['growth', 'mine']],
    }),
  }
}
