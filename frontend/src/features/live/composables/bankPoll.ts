import { api, unwrap, type Schema } from '@/api'
import { localText } from '@/i18n'
import type { Choice } from '@/ui'

type Form = Schema<'QuestionForm'>
type Rich = Schema<'RichForm'>

/** What a poll can hold: see NewPoll on the server. */
const LIMITS = { question: 300, choice: 80, choices: 6 }
const WHOLE = 100_000

export interface BankPoll {
  question: string
  choices: string[]
  correct: number
}

/** Words without marks of formatting, on one line. */
function plain(rich: Rich): string {
  const words = localText(rich)
  const text =
    rich.format === 'HTML'
      ? (new DOMParser().parseFromString(words, 'text/html').body.textContent ?? '')
      : rich.format === 'MARKDOWN'
        ? words.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`#>]/g, '')
        : words
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * A question of the bank as a quick quiz; undefined where it has no single right choice, or more words than a poll takes.
 * @param truth what true and false are called
 */
export function bankPoll(form: Form, truth: [string, string]): BankPoll | undefined {
  const question = plain(form.stem)
  const choices = form.kind === 'TRUE_FALSE' ? truth : form.options.map((option) => plain(option.text))
  const correct =
    form.kind === 'TRUE_FALSE'
      ? form.right === false
        ? 1
        : 0
      : form.options.findIndex((each) => each.weight === WHOLE)
  const fits =
    (form.kind === 'SINGLE' || form.kind === 'TRUE_FALSE') &&
    question.length > 0 &&
    question.length <= LIMITS.question &&
    choices.length >= 2 &&
    choices.length <= LIMITS.choices &&
    choices.every((choice) => choice.length > 0 && choice.length <= LIMITS.choice)
  return fits && correct >= 0 ? { question, choices: [...choices], correct } : undefined
}

/** Questions with one right choice in quizzes the reader writes. The value names the quiz and the question. */
export async function findBankQuestions(text: string): Promise<Choice[]> {
  const found = await unwrap(api.GET('/api/v1/search/questions', { params: { query: { q: text, limit: 20 } } }))
  return found.items
    .filter((each) => (each.kind === 'SINGLE' || each.kind === 'TRUE_FALSE') && each.quizzes.length > 0)
    .map((each) => ({
      value: `${each.quizzes[0]!.itemId}/${each.id}`,
      label: each.stem.map((part) => part.text).join(''),
      note: localText(each.course),
    }))
}

export async function readBankQuestion(value: string): Promise<Form | undefined> {
  const [itemId = '', id] = value.split('/')
  const quiz = await unwrap(api.GET('/api/v1/assessment/items/{itemId}/quiz', { params: { path: { itemId } } }))
  return quiz.questions.find((each) => each.id === id)?.question
}
