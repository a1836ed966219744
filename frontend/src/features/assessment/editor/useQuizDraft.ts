import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, fetchApi, queryClient, toProblem, unwrap, useApiMutation, useApiQuery, type Schema } from '@/api'
import type { Kind, QuizDraft } from './forms'
import { newQuestion } from './forms'

export type GiftPreview = Schema<'GiftController.GiftPreview'>

/** The quiz of a draft and everything one does to it. */
export function useQuizDraft(item: MaybeRefOrGetter<string>) {
  const path = computed(() => ({ itemId: toValue(item) }))
  const key = computed(() => ['quiz-draft', toValue(item)])
  const keep = (draft: QuizDraft) => queryClient.setQueryData(key.value, draft)
  const stale = () => queryClient.invalidateQueries({ queryKey: key.value })

  const draft = useApiQuery(
    () => key.value,
    ({ signal }) => api.GET('/api/v1/assessment/items/{itemId}/quiz', { params: { path: path.value }, signal }),
    { refetchOnWindowFocus: false },
  )
  const settings = useApiMutation(
    (body: Schema<'QuizSettings'>) =>
      api.PUT('/api/v1/assessment/items/{itemId}/quiz/settings', { params: { path: path.value }, body }),
    { onSuccess: keep },
  )
  const add = useApiMutation(
    (kind: Kind) =>
      api.POST('/api/v1/assessment/items/{itemId}/questions', {
        params: { path: path.value },
        body: newQuestion(kind),
      }),
    { onSuccess: stale },
  )
  const remove = useApiMutation(
    (questionId: string) =>
      api.DELETE('/api/v1/assessment/items/{itemId}/questions/{questionId}', {
        params: { path: { ...path.value, questionId } },
      }),
    { onSuccess: stale },
  )
  const order = useApiMutation(
    (questionIds: string[]) =>
      api.PUT('/api/v1/assessment/items/{itemId}/order', { params: { path: path.value }, body: { questionIds } }),
    { onSuccess: keep, onError: stale },
  )
  const take = useApiMutation(
    (questionIds: string[]) =>
      api.POST('/api/v1/assessment/items/{itemId}/bank', { params: { path: path.value }, body: { questionIds } }),
    { onSuccess: keep },
  )

  return {
    draft,
    settings,
    add,
    remove,
    order,
    take,
    keep,
    reload: stale,
    bank: () => unwrap(api.GET('/api/v1/assessment/items/{itemId}/bank', { params: { path: path.value } })),
    preview: (file: File) => gift<GiftPreview>(`${toValue(item)}/gift/preview`, file),
    importGift: async (file: File, skipRefused: boolean) =>
      keep(await gift<QuizDraft>(`${toValue(item)}/gift?skipRefused=${skipRefused}`, file)),
  }
}

/** Bytes as they are: the server finds out the encoding. */
async function gift<T>(path: string, file: File): Promise<T> {
  const response = await fetchApi(`/api/v1/assessment/items/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw toProblem(response.status, body)
  return body as T
}
