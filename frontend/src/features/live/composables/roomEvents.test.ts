import { describe, expect, it } from 'vitest'
import { withMessages, withPoll, withQuestion, type RoomMessage, type RoomPoll, type RoomQuestion } from './roomEvents'

const message = (id: string) => ({ id, text: id }) as RoomMessage
const question = (id: string, votes: number, more: Partial<RoomQuestion> = {}) =>
  ({ id, votes, answered: false, voted: false, ...more }) as RoomQuestion

describe('what a room tells', () => {
  it('is in the order of saying, each once, whatever way it came', () => {
    const known = withMessages([message('9'), message('10')], [message('11'), message('10'), message('8')])
    expect(known.map((each) => each.id)).toEqual(['8', '9', '10', '11'])
  })

  it('keeps the last five hundred', () => {
    const many = Array.from({ length: 600 }, (_, at) => message(String(1000 + at)))
    expect(withMessages([], many)).toHaveLength(500)
    expect(withMessages([], many)[0]!.id).toBe('1100')
  })

  it('has the most wanted question first and those answered last, and knows my vote', () => {
    let all = withQuestion([], question('1', 3, { voted: true }))
    all = withQuestion(all, question('2', 5))
    all = withQuestion(all, question('1', 9))
    expect(all.map((each) => [each.id, each.voted])).toEqual([
      ['1', true],
      ['2', false],
    ])
    expect(withQuestion(all, question('1', 9, { answered: true })).map((each) => each.id)).toEqual(['2', '1'])
  })

  it('keeps what I chose when the counts change', () => {
    const poll = (mine?: number) => ({ id: '1', mine, counts: [1] }) as RoomPoll
    expect(withPoll([poll(0)], poll())[0]!.mine).toBe(0)
  })
})
