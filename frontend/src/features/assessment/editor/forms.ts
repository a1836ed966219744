import type { Schema } from '@/api'

export type QuestionForm = Schema<'QuestionForm'>
export type DraftQuestion = Schema<'QuizController.DraftQuestionView'>
export type QuizDraft = Schema<'QuizController.QuizDraftView'>
export type Kind = QuestionForm['kind']
export type Rich = Schema<'RichForm'>
export type Lang = 'zh' | 'en'

export const KINDS: Kind[] = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'SHORT', 'NUMERICAL']
export const WHOLE = 100_000

export const blank = (): Rich => ({ format: 'PLAIN', zh: '', en: '' })

/** A question with just enough in it to be filled. */
export function newQuestion(kind: Kind): QuestionForm {
  const option = (weight: number) => ({ text: blank(), weight })
  return {
    kind,
    tags: [],
    stem: blank(),
    options: kind === 'SINGLE' || kind === 'MULTIPLE' ? [option(WHOLE), option(0), option(0)] : [],
    equalShares: kind === 'MULTIPLE',
    right: kind === 'TRUE_FALSE' ? true : null,
    accepted: kind === 'SHORT' ? [{ pattern: '', weight: WHOLE }] : [],
    caseSensitive: false,
    ranges: kind === 'NUMERICAL' ? [{ low: '', high: '', weight: WHOLE }] : [],
  }
}

/** The words of a question in one line, for a list. */
export function summary(form: QuestionForm, lang: Lang): string {
  const words = form.stem[lang] || form.stem.zh || form.stem.en
  return words
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160)
}

/** Marks an option right or not: one of a single choice, any of a multiple, which then shares equally. */
export function markRight(form: QuestionForm, index: number, right: boolean): void {
  form.options.forEach((option, at) => {
    if (form.kind === 'SINGLE') option.weight = at === index ? WHOLE : 0
    else if (at === index) option.weight = right ? WHOLE : 0
    else if (!form.equalShares) option.weight = option.weight > 0 ? WHOLE : 0
  })
  if (form.kind === 'MULTIPLE') form.equalShares = true
}
