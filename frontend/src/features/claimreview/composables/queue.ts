import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'

export type Line = Schema<'ReviewView.Line'>
export type Review = Schema<'ReviewView'>
export type Decision = Schema<'ReviewController.Decision'>
export type Rules = Schema<'ClaimRules'>
export const SHOWN = [
  'MINE',
  'WAITING',
  'FIRST_REVIEW',
  'SECOND_REVIEW',
  'APPEALED',
  'RETURNED',
  'APPROVED',
  'REFUSED',
  'REVERSED',
  'WITHDRAWN',
] as const
export type Shown = (typeof SHOWN)[number]

export interface Filters {
  unit?: string
  shown: Shown
  overdue: boolean
  signs: boolean
  olderThanDays?: number
}

/** What is looked at, held in the address: the filters and the claim that is open. */
export function useQueueAddress() {
  const route = useRoute()
  const router = useRouter()
  const text = (key: string) => (typeof route.query[key] === 'string' ? (route.query[key] as string) : undefined)
  const filters = computed<Filters>(() => ({
    unit: text('unit'),
    shown: SHOWN.find((each) => each === text('shown')) ?? (text('overdue') ? 'WAITING' : 'MINE'),
    overdue: text('overdue') === 'true',
    signs: text('signs') === 'true',
    olderThanDays: Number(text('older')) || undefined,
  }))
  const open = computed(() => text('claim'))
  const change = (part: LocationQueryRaw) => void router.replace({ query: { ...route.query, ...part } })
  return { filters, open, change }
}

export function useQueue(filters: Ref<Filters>) {
  return useInfiniteQuery<Schema<'Page_ReviewView.Line_'>, Problem, Line[], unknown[], string | undefined>({
    queryKey: computed(() => ['claimreview', 'queue', filters.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/claim-reviews', { params: { query: { ...filters.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

export function useReview(id: Ref<string | undefined>) {
  return useApiQuery(
    () => ['claimreview', 'one', id.value],
    ({ signal }) => api.GET('/api/v1/claim-reviews/{id}', { params: { path: { id: id.value! } }, signal }),
    { enabled: () => id.value !== undefined },
  )
}

/** What it would give with another amount or category. */
export function useProspect(id: Ref<string>, asked: Ref<{ amountMilli?: number; category?: string }>) {
  return useApiQuery(
    () => ['claimreview', 'prospect', id.value, asked.value],
    ({ signal }) =>
      api.GET('/api/v1/claim-reviews/{id}/prospect', {
        params: { path: { id: id.value }, query: asked.value },
        signal,
      }),
    { placeholderData: (before: Schema<'Prospect'> | undefined) => before },
  )
}

export const useTogether = () =>
  useApiMutation(
    (body: Schema<'ReviewController.Approvals'>, { key }) =>
      api.POST('/api/v1/claim-reviews/approvals', { body, headers: { 'Idempotency-Key': key } }),
    { invalidates: [['claimreview'], ['audit'], ['credit']] },
  )

export function useRules(unit: Ref<string | undefined>) {
  return useApiQuery(
    () => ['claimreview', 'rules', unit.value],
    ({ signal }) => api.GET('/api/v1/claim-rules', { params: { query: { unit: unit.value! } }, signal }),
    { enabled: () => unit.value !== undefined },
  )
}

export const useRulesChange = () =>
  useApiMutation(
    ({ unit, rules }: { unit: string; rules: Rules }, { key }) =>
      api.PUT('/api/v1/claim-rules', {
        params: { query: { unit } },
        body: rules,
        headers: { 'Idempotency-Key': key },
      }),
    { invalidates: [['claimreview'], ['claims']] },
  )

/** The units the reader organizes. */
export const useReviewUnits = () =>
  useApiQuery(['audit', 'scope'], ({ signal }) => api.GET('/api/v1/audit/scope', { signal }))
