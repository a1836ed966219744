import { onScopeDispose, ref, toRaw, watch } from 'vue'
import { api, asProblem, unwrap, type Problem } from '@/api'
import type { DraftQuestion, QuestionForm } from './forms'

const PAUSE = 800
const RETRY = 5_000

/** Saves a question by itself a moment after it was last changed, over the version it was changed from. */
export function useQuestionSaving(itemId: string, question: DraftQuestion, saved: (next: DraftQuestion) => void) {
  const form = ref<QuestionForm>(structuredClone(toRaw(question.question)))
  const points = ref(question.points)
  const lacks = ref(question.lacks)
  const state = ref<'saved' | 'saving' | 'failed'>('saved')
  const problem = ref<Problem | null>(null)
  let version = question.version
  let dirty = false
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  watch([form, points], () => schedule(PAUSE), { deep: true })

  function schedule(pause: number) {
    dirty = true
    if (problem.value) return
    state.value = 'saving'
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (busy || !dirty) return
    busy = true
    dirty = false
    try {
      const next = await unwrap(
        api.PUT('/api/v1/assessment/items/{itemId}/questions/{questionId}', {
          params: { path: { itemId, questionId: question.id } },
          body: { version, points: points.value || 1, question: form.value },
        }),
      )
      version = next.version
      lacks.value = next.lacks
      saved(next)
      state.value = 'saved'
    } catch (fault) {
      const found = asProblem(fault)
      state.value = 'failed'
      dirty = true
      if (found.code === 'assessment.question-changed') problem.value = found
      else timer = setTimeout(() => void save(), RETRY)
      return
    } finally {
      busy = false
    }
    if (dirty) schedule(PAUSE)
  }

  onScopeDispose(() => void save())
  return { form, points, lacks, state, problem, save }
}
