import { expect, it } from 'vitest'
import { byUrgency, type Question } from './useInsights'

it('puts what asks for attention first and keeps the order of the rest', () => {
  const questions = (['WORKS', 'TOO_EASY', 'CHECK_KEY', 'WORKS', 'HARD'] as const).map(
    (advice, at) => ({ number: at + 1, advice }) as Question,
  )
  expect(byUrgency(questions).map((question) => question.number)).toEqual([3, 5, 2, 1, 4])
})
