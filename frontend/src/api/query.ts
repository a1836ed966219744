import {
  QueryClient,
  useMutation,
  useQuery,
  type MutationObserverOptions,
  type QueryKey,
  type UseMutationReturnType,
  type UseQueryOptions,
  type UseQueryReturnType,
} from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { newKey, unwrap, type Answer } from './client'
import { Problem } from './problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays a refusal; a lost packet deserves one more try.
      retry: (count, fault) => count < 1 && fault instanceof Problem && fault.status === 0,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

type QueryExtras<T> = Omit<UseQueryOptions<T, Problem, T, T, QueryKey>, 'queryKey' | 'queryFn'>

/** A TanStack query over the typed client. The key may be a getter; the error is a {@link Problem}. */
export function useApiQuery<T>(
  key: MaybeRefOrGetter<QueryKey>,
  ask: (context: { signal: AbortSignal }) => Promise<Answer<T>>,
  extras: QueryExtras<T> = {} as QueryExtras<T>,
): UseQueryReturnType<T, Problem> {
  return useQuery<T, Problem, T, QueryKey>({
    ...(extras as object),
    queryKey: computed(() => toValue(key)),
    queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(ask({ signal })),
  } as UseQueryOptions<T, Problem, T, T, QueryKey>)
}

type MutationExtras<T, V> = Pick<
  MutationObserverOptions<T, Problem, V>,
  'onSuccess' | 'onError' | 'onSettled' | 'onMutate'
> & {
  /** Query keys (prefixes) that the write makes stale. */
  invalidates?: QueryKey[] | ((data: T, variables: V) => QueryKey[])
}

/**
 * A TanStack mutation over the typed client. `key` is one Idempotency-Key per call of `mutate`, the same in each retry
 * of that call.
 */
export function useApiMutation<T, V = void>(
  act: (variables: V, context: { key: string }) => Promise<Answer<T>>,
  extras: MutationExtras<T, V> = {},
): UseMutationReturnType<T, Problem, V, unknown> {
  const { invalidates = [], onSuccess, ...rest } = extras
  return useMutation<T, Problem, V>({
    ...rest,
    mutationFn: (variables) => unwrap(act(variables, { key: newKey() })),
    onSuccess: async (data, variables, ...more) => {
      const keys = typeof invalidates === 'function' ? invalidates(data, variables) : invalidates
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
      await onSuccess?.(data, variables, ...more)
    },
  })
}
