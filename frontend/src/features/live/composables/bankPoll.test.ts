import { describe, expect, it } from 'vitest'
import type { Schema } from '@/api'
import { bankPoll } from './bankPoll'

type Form = Schema<'QuestionForm'>
const words = (zh: string, format: 'PLAIN' | 'HTML' | 'MARKDOWN' = 'PLAIN') => ({ format, zh, en: '' }) as Form['stem']
const form = (more: Partial<Form>): Form =>
  ({
    kind: 'SINGLE',
    tags: [],
    stem: words('先做什么？'),
    options: [
      { text: words('<b>看现场</b>', 'HTML'), weight: 100_000 },
      { text: words('**拍照**', 'MARKDOWN'), weight: 0 },
    ],
    equalShares: false,
    accepted: [],
    caseSensitive: false,
    ranges: [],
    ...more,
  }) as Form
const truth: [string, string] = ['对', '错']

describe('a question of the bank as a quick quiz', () => {
  it('has its words without marks, and its right choice', () => {
    expect(bankPoll(form({}), truth)).toEqual({ question: '先做什么？', choices: ['看现场', '拍照'], correct: 0 })
  })

  it('is a choice between two where a statement is judged', () => {
    expect(bankPoll(form({ kind: 'TRUE_FALSE', options: [], right: false }), truth)).toMatchObject({
      choices: ['对', '错'],
      correct: 1,
    })
  })

  it('is refused where no single choice is right, or it has more than a poll takes', () => {
    expect(bankPoll(form({ kind: 'MULTIPLE' }), truth)).toBeUndefined()
    expect(bankPoll(form({ options: [{ text: words('甲'), weight: 50_000 }] }), truth)).toBeUndefined()
    expect(bankPoll(form({ stem: words('长'.repeat(301)) }), truth)).toBeUndefined()
  })
})
