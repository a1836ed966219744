import type { Schema } from '@/api'
import { localText } from '@/i18n'

/** What one can choose, as safe HTML; empty where one types. */
export function optionsOf(question: Schema<'QuestionView'>, t: (key: string) => string): string[] {
  if (question.kind === 'TRUE_FALSE') return [t('assessment.right'), t('assessment.wrong')]
  return question.options.map((option) => localText(option))
}

/** A, B, C … Z, 27, 28 … */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1)
}

/** Thousandths of the whole as points out of a hundred: 666 → "66.6". Never rounded up to a pass. */
export function scoreText(milli: number): string {
  const whole = Math.floor(milli / 10)
  return milli % 10 === 0 ? String(whole) : `${whole}.${milli % 10}`
}

const PLAIN = /^[-+]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:e[-+]?\d{1,2})?$/i
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3}){1,9}(?:\.\d{0,30})?$/

/** Whether what was typed will be read as a number: full-width digits, a real minus sign and grouped thousands as well. */
export function isNumber(typed: string): boolean {
  const text = typed.normalize('NFKC').replaceAll('\u2212', '-').replaceAll('\u3002', '.').trim()
  return typed.length <= 100 && PLAIN.test(GROUPED.test(text) ? text.replaceAll(',', '') : text)
}
