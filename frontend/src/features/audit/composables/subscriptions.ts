import { api, useApiMutation, useApiQuery, type Schema } from '@/api'

export type Subscription = Schema<'SubscriptionController.SubscriptionView'>

const invalidates = [['subscriptions']]

export function useSubscriptions() {
  return useApiQuery(['subscriptions'], ({ signal }) => api.GET('/api/v1/audit/subscriptions', { signal }))
}

export const useSubscribe = () =>
  useApiMutation(
    (body: Schema<'SubscriptionController.SubscriptionRequest'>, { key }) =>
      api.POST('/api/v1/audit/subscriptions', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates },
  )

export const useUnsubscribe = () =>
  useApiMutation((id: string) => api.DELETE('/api/v1/audit/subscriptions/{id}', { params: { path: { id } } }), {
    invalidates,
  })
