import type { Schema } from '@/api'

export type RoomState = Schema<'RoomState'>
export type RoomMessage = Schema<'RoomMessage'>
export type RoomQuestion = Schema<'RoomQuestion'>
export type RoomPoll = Schema<'RoomPoll'>
export type RoomHand = Schema<'RoomHand'>
export type RoomSettings = Schema<'RoomSettings'>
export type Reaction = Schema<'Reaction'>

/** What a room tells: see RoomEvent on the server. */
export type RoomEvent =
  | { kind: 'WELCOME' | 'CHANGED' | 'RELOAD'; at: string }
  | { kind: 'MESSAGE'; at: string; body: RoomMessage }
  | { kind: 'MESSAGE_REMOVED' | 'QUESTION_REMOVED'; at: string; body: { id: string } }
  | { kind: 'QUESTION'; at: string; body: RoomQuestion }
  | { kind: 'POLL'; at: string; body: RoomPoll }
  | { kind: 'HAND'; at: string; body: RoomHand }
  | { kind: 'REACTIONS'; at: string; body: Partial<Record<Reaction, number>> }
  | { kind: 'SETTINGS'; at: string; body: RoomSettings }
  | { kind: 'CAPTION'; at: string; body: { text: string } }
  | { kind: 'PRESENT'; at: string; body: { count: number } }
  | { kind: 'MUTED' | 'UNMUTED' | 'REMOVED'; at: string; body: { accountId: string } }
  | { kind: 'REFUSED'; at: string; body: { code: string; sentence: string; key?: string | null } }
  | { kind: 'CHECK'; at: string; body: RoomCheck }

export interface RoomCheck {
  id: string
  number: number
  modality: Schema<'PresencePolicy.Modality'>
  askedAt: string
  closesAt: string
  question: string
  choices: string[]
}

const KEPT_MESSAGES = 500

const numeric = (a: string, b: string) => (a.length === b.length ? (a < b ? -1 : 1) : a.length - b.length)

/** Messages in the order of saying, each once, however often and in whatever order they came. */
export function withMessages(known: RoomMessage[], more: RoomMessage[]): RoomMessage[] {
  const all = new Map(known.map((message) => [message.id, message]))
  for (const message of more) all.set(message.id, message)
  return [...all.values()].sort((a, b) => numeric(a.id, b.id)).slice(-KEPT_MESSAGES)
}

/** The most wanted first, answered ones last. What everyone is told doesn't know my vote: it is kept. */
export function withQuestion(known: RoomQuestion[], fresh: RoomQuestion): RoomQuestion[] {
  const mine = known.find((question) => question.id === fresh.id)?.voted ?? false
  const rest = known.filter((question) => question.id !== fresh.id)
  return sorted([...rest, { ...fresh, voted: fresh.voted || mine }])
}

export function sorted(questions: RoomQuestion[]): RoomQuestion[] {
  return [...questions].sort(
    (a, b) => Number(a.answered) - Number(b.answered) || b.votes - a.votes || numeric(a.id, b.id),
  )
}

/** The latest first; my own choice is kept. */
export function withPoll(known: RoomPoll[], fresh: RoomPoll): RoomPoll[] {
  const mine = known.find((poll) => poll.id === fresh.id)?.mine
  const rest = known.filter((poll) => poll.id !== fresh.id)
  return [...rest, { ...fresh, mine: fresh.mine ?? mine }].sort((a, b) => numeric(b.id, a.id))
}

export function withHand(known: RoomHand[], fresh: RoomHand): RoomHand[] {
  const rest = known.filter((hand) => hand.accountId !== fresh.accountId)
  return fresh.raised ? [...rest, fresh] : rest
}
