import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiMutation, useApiQuery, type Problem, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'
import type { ClassCard } from './classes'

export type ClassPlan = Schema<'ClassView.ClassPlan'>
export type PlanForm = Schema<'PlanForm'>
export type Registered = Schema<'ClassView.Registered'>

/** Classes the reader may change. */
export function usePlans(past: Ref<boolean>) {
  return useInfiniteQuery<Schema<'Page_ClassView.ClassCard_'>, Problem, ClassCard[], unknown[], string | undefined>({
    queryKey: computed(() => ['live', 'plans', past.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/live-plans', { params: { query: { past: past.value, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

const of = (id: string) => ({ params: { path: { id } } })

export function usePlan(id: Ref<string | undefined>) {
  return useApiQuery(
    () => ['live', 'plan', id.value],
    ({ signal }) => api.GET('/api/v1/live-plans/{id}', { ...of(id.value!), signal }),
    { enabled: computed(() => id.value !== undefined) },
  )
}

export function useRegistrations(id: Ref<string>) {
  return useInfiniteQuery<Schema<'Page_ClassView.Registered_'>, Problem, Registered[], unknown[], string | undefined>({
    queryKey: computed(() => ['live', 'registrations', id.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/live-plans/{id}/registrations', {
          params: { path: { id: id.value }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

const stale = { invalidates: [['live']] }

/** Plans a class or a series, or changes one there is. @returns the id of the (first) class */
export const useSavePlan = () =>
  useApiMutation(async ({ id, form }: { id?: string; form: PlanForm }, { key }) => {
    if (id) {
      const answer = await api.PUT('/api/v1/live-plans/{id}', { ...of(id), body: form })
      return { ...answer, data: answer.data && { ids: [id] } }
    }
    return api.POST('/api/v1/live-plans', { body: form, headers: { 'Idempotency-Key': key } })
  }, stale)

export const useCallOff = () =>
  useApiMutation(
    ({ id, why, following }: { id: string; why: string; following: boolean }) =>
      api.POST('/api/v1/live-plans/{id}/cancel', { ...of(id), body: { why, following } }),
    stale,
  )

export async function findPlanUnits(search: string): Promise<Choice[]> {
  const units = await unwrap(api.GET('/api/v1/live-plans/units', { params: { query: { search } } }))
  return units.map((unit) => ({ value: unit.id, label: localText(unit.name) }))
}

/** Who could write the minutes of a meeting for a unit. */
export async function findSecretaries(unit: string, search: string): Promise<Choice[]> {
  const found = await unwrap(api.GET('/api/v1/live-plans/secretaries', { params: { query: { unit, search } } }))
  return found.map((each) => ({ value: each.accountId, label: each.name }))
}

/** Those who can give a class for a unit. */
export function useHosts(unit: Ref<string | undefined>) {
  return useApiQuery(
    () => ['live', 'hosts', unit.value],
    ({ signal }) => api.GET('/api/v1/live-plans/hosts', { params: { query: { unit: unit.value! } }, signal }),
    { enabled: computed(() => unit.value !== undefined) },
  )
}

/** Courses studied here, for a picker. */
export const useCategories = () =>
  useApiQuery(['course-categories'], ({ signal }) => api.GET('/api/v1/course-categories', { signal }), {
    staleTime: Infinity,
  })
