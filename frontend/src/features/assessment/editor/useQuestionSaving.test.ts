import { effectScope, reactive } from 'vue'
import { expect, it } from 'vitest'
import type { DraftQuestion } from './forms'
import { useQuestionSaving } from './useQuestionSaving'

const question = {
  id: '7',
  version: 1,
  points: 2,
  lacks: null,
  question: { kind: 'SINGLE', stem: { zh: '问', en: '' }, options: [{ text: { zh: '甲', en: '' }, weight: 0 }] },
} as unknown as DraftQuestion

it('edits a copy of what the list holds, which is reactive', () => {
  const scope = effectScope()
  const listed = reactive(structuredClone(question))
  const { form, points } = scope.run(() => useQuestionSaving('1', listed, () => undefined))!
  form.value.stem.zh = '改过'
  expect(points.value).toBe(2)
  expect(listed.question.stem.zh).toBe('问')
  expect(form.value.options).toEqual(listed.question.options)
})
