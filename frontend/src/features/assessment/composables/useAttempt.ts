import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import { api, asProblem, Problem, unwrap, type Schema } from '@/api'
import { AnswerQueue, type Change } from './answerQueue'

export type Paper = Schema<'AttemptViews.PaperView'>
export type PaperQuestion = Schema<'AttemptViews.PaperQuestion'>

const OVER = ['assessment.attempt-closed', 'assessment.time-is-up', 'assessment.attempt-not-found']
const TYPING_PAUSE = 700

/** A running attempt: the paper, the answers as they are on this page, and how far they are saved. */
export function useAttempt(attemptId: string, over: () => void) {
  const paper = shallowRef<Paper | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const answers = reactive(new Map<number, Change>())
  const saving = reactive({ state: 'saved' as AnswerQueue['state'], pending: 0, savedAt: null as number | null })
  const secondsLeft = ref<number | null>(null)

  const queue = new AnswerQueue(attemptId, localStorage, {
    async send(changes) {
      const saved = await unwrap(
        api.PUT('/api/v1/assessment/attempts/{attemptId}/answers', {
          params: { path: { attemptId } },
          body: { answers: changes },
        }),
      )
      secondsLeft.value = saved.secondsLeft ?? null
      return { newer: saved.newer.map(toChange) }
    },
    isFinal: (fault) => fault instanceof Problem && OVER.includes(fault.code),
    changed: () => Object.assign(saving, { state: queue.state, pending: queue.size, savedAt: queue.savedAt }),
    adopt: (change) => answers.set(change.question, change),
    ended: over,
  })

  async function load() {
    problem.value = null
    try {
      const read = await unwrap(api.GET('/api/v1/assessment/attempts/{attemptId}', { params: { path: { attemptId } } }))
      read.questions.forEach(({ answer }) => answers.set(answer.question, toChange(answer)))
      queue.restore((question) => answers.get(question)?.seq ?? 0).forEach((one) => answers.set(one.question, one))
      secondsLeft.value = read.secondsLeft ?? null
      paper.value = read
    } catch (fault) {
      const found = asProblem(fault)
      if (found.code === OVER[0] || found.code === OVER[1]) over()
      else problem.value = found
    }
  }

  /** The learner's own clock orders their changes; the server only asks that the number grows. */
  function change(question: number, what: Partial<Pick<Change, 'choice' | 'text' | 'flagged'>>) {
    const before = answers.get(question)!
    const next = { ...before, ...what, seq: Math.max(Date.now(), before.seq + 1) }
    answers.set(question, next)
    queue.put(next, 'text' in what ? TYPING_PAUSE : 0)
  }

  /** Waits until every answer is saved, then hands in. */
  async function submit(): Promise<void> {
    await queue.drained()
    await unwrap(api.POST('/api/v1/assessment/attempts/{attemptId}/submit', { params: { path: { attemptId } } }))
    queue.close()
  }

  const retry = () => queue.retry()
  window.addEventListener('online', retry)
  onScopeDispose(() => {
    window.removeEventListener('online', retry)
    queue.stop()
  })
  void load()

  return {
    paper,
    problem,
    answers,
    saving,
    secondsLeft,
    load,
    change,
    submit,
    retry,
    isAnswered: (question: number) => answered(answers.get(question)),
    counts: computed(() => {
      const all = [...answers.values()]
      const done = all.filter(answered).length
      return { answered: done, open: all.length - done, flagged: all.filter((one) => one.flagged).length }
    }),
  }
}

export type Attempt = ReturnType<typeof useAttempt>

function answered(change: Change | undefined): boolean {
  return !!change && (change.choice.length > 0 || !!change.text?.trim())
}

function toChange(answer: Schema<'AttemptViews.AnswerView'>): Change {
  return {
    question: answer.question,
    seq: answer.seq,
    choice: answer.choice,
    text: answer.text ?? null,
    flagged: answer.flagged,
  }
}
