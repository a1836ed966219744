import { onScopeDispose, reactive, ref, watch, type Ref } from 'vue'
import { api, asProblem, queryClient, unwrap, type Schema } from '@/api'
import { askedNow } from './presence'
import {
  sorted,
  withHand,
  withMessages,
  withPoll,
  withQuestion,
  type Reaction,
  type RoomEvent,
  type RoomState,
} from './roomEvents'

/** How long a line of captions stays. */
const CAPTION_STAYS = 6000
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 20_000
/** Reasons of the server that trying again does not change. */
const SIGNED_OUT = 'shared.sign-in-required'
const FINAL = ['live.class-not-found', 'live.class-over', 'live.removed', 'shared.cross-site']

/** A room: its state, kept by what its socket tells, and what one does in it. Comes back by itself after a lost line. */
export function useRoom(id: Ref<string>, wanted: Ref<boolean>) {
  const room = ref<RoomState>()
  const status = ref<'connecting' | 'on' | 'lost' | 'out'>('connecting')
  const reason = ref('')
  const refusal = ref('')
  /** What was said and is not told yet, by its key: given back to its writer when refused. */
  const pending = reactive(new Map<string, string>())
  const returned = ref('')
  const burst = ref<{ reaction: Reaction; times: number; at: number }[]>([])
  /** What is said now, written along. */
  const caption = ref('')
  let captionTimer: ReturnType<typeof setTimeout> | undefined
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE

  async function load() {
    const fresh = await unwrap(api.GET('/api/v1/live-rooms/{id}', { params: { path: { id: id.value } } }))
    const known = room.value
    room.value = {
      ...fresh,
      messages: withMessages(known?.messages ?? [], fresh.messages),
      questions: sorted(fresh.questions),
    }
  }

  function connect() {
    if (!wanted.value) return
    status.value = room.value ? status.value : 'connecting'
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    socket = new WebSocket(`${scheme}://${location.host}/api/v1/live-classes/${id.value}/room`)
    socket.onmessage = (event) => {
      for (const each of JSON.parse(event.data as string) as RoomEvent[]) heard(each)
    }
    socket.onclose = (event) => {
      reason.value = event.reason
      if (FINAL.includes(event.reason)) {
        status.value = 'out'
        return
      }
      if (!wanted.value) return
      status.value = 'lost'
      if (event.reason === SIGNED_OUT) {
        // Asking for anything brings the question to sign in again; whoever does is back in the room.
        void load().then(connect, () => (status.value = 'out'))
        return
      }
      timer = setTimeout(connect, pause * (0.5 + Math.random()))
      pause = Math.min(LONGEST_PAUSE, pause * 2)
    }
  }

  function heard(event: RoomEvent) {
    switch (event.kind) {
      case 'WELCOME':
        pause = FIRST_PAUSE
        status.value = 'on'
        void load().catch((fault: unknown) => (reason.value = asProblem(fault).code))
        return
      case 'RELOAD':
        void load()
        return
      case 'CHANGED':
        void queryClient.invalidateQueries({ queryKey: ['live', 'class', id.value] })
        void queryClient.invalidateQueries({ queryKey: ['live', 'presence', id.value] })
        return
      case 'CHECK':
        askedNow(id.value, event.body)
        return
      case 'REFUSED':
        refusal.value = event.body.sentence
        returned.value = (event.body.key && pending.get(event.body.key)) || ''
        if (event.body.key) pending.delete(event.body.key)
        return
      case 'CAPTION':
        caption.value = event.body.text
        clearTimeout(captionTimer)
        captionTimer = setTimeout(() => (caption.value = ''), CAPTION_STAYS)
        return
      case 'REACTIONS':
        burst.value = Object.entries(event.body).map(([reaction, times]) => ({
          reaction: reaction as Reaction,
          times,
          at: Date.now(),
        }))
        return
      default:
        if (room.value) room.value = changed(room.value, event)
    }
  }

  function changed(state: RoomState, event: RoomEvent): RoomState {
    switch (event.kind) {
      case 'MESSAGE':
        if (event.body.key) pending.delete(event.body.key)
        return {
          ...state,
          messages: withMessages(state.messages, [event.body]),
          announcement: event.body.announcement ? event.body : state.announcement,
        }
      case 'MESSAGE_REMOVED':
        return {
          ...state,
          messages: state.messages.filter((message) => message.id !== event.body.id),
          announcement: state.announcement?.id === event.body.id ? null : state.announcement,
        }
      case 'QUESTION':
        return { ...state, questions: withQuestion(state.questions, event.body) }
      case 'QUESTION_REMOVED':
        return { ...state, questions: state.questions.filter((question) => question.id !== event.body.id) }
      case 'POLL':
        return { ...state, polls: withPoll(state.polls, event.body) }
      case 'HAND':
        return { ...state, hands: withHand(state.hands, event.body) }
      case 'SETTINGS':
        return { ...state, settings: event.body }
      case 'PRESENT':
        return { ...state, present: event.body.count }
      case 'MUTED':
      case 'UNMUTED':
        return event.body.accountId === state.accountId ? { ...state, muted: event.kind === 'MUTED' } : state
      default:
        return state
    }
  }

  /** @returns whether it could be sent */
  function say(text: string): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false
    const key = Math.random().toString(36).slice(2)
    pending.set(key, text)
    refusal.value = ''
    socket.send(JSON.stringify({ say: text, key }))
    return true
  }

  function react(reaction: Reaction) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ react: reaction }))
  }

  function stop() {
    clearTimeout(timer)
    clearTimeout(captionTimer)
    socket?.close()
    socket = undefined
  }

  watch(
    [id, wanted],
    () => {
      stop()
      if (wanted.value) connect()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop()
  })

  return { room, status, reason, refusal, returned, burst, caption, say, react, load }
}

export type Room = ReturnType<typeof useRoom>

const of = (id: string) => ({ params: { path: { id } } })

/** What one does in a room beside talking. The room tells everyone, oneself too. */
export const roomActions = {
  ask: (id: string, text: string) =>
    unwrap(api.POST('/api/v1/live-rooms/{id}/questions', { ...of(id), body: { text } })),
  vote: (id: string, questionId: string, on: boolean) =>
    unwrap(
      on
        ? api.PUT('/api/v1/live-rooms/{id}/questions/{questionId}/vote', { params: { path: { id, questionId } } })
        : api.DELETE('/api/v1/live-rooms/{id}/questions/{questionId}/vote', { params: { path: { id, questionId } } }),
    ),
  hand: (id: string, raised: boolean) =>
    unwrap(
      raised ? api.PUT('/api/v1/live-rooms/{id}/hand', of(id)) : api.DELETE('/api/v1/live-rooms/{id}/hand', of(id)),
    ),
  choose: (id: string, pollId: string, choice: number) =>
    unwrap(
      api.PUT('/api/v1/live-rooms/{id}/polls/{pollId}/answer', { params: { path: { id, pollId } }, body: { choice } }),
    ),
  attendees: (id: string, signal?: AbortSignal) =>
    unwrap(api.GET('/api/v1/live-rooms/{id}/attendees', { ...of(id), signal })),
  announce: (id: string, text: string) =>
    unwrap(api.POST('/api/v1/live-rooms/{id}/announcements', { ...of(id), body: { text } })),
  caption: (id: string, text: string) =>
    unwrap(api.POST('/api/v1/live-rooms/{id}/captions', { ...of(id), body: { text } })),
  settings: (id: string, body: Schema<'RoomSettings'>) =>
    unwrap(api.PUT('/api/v1/live-rooms/{id}/settings', { ...of(id), body })),
  removeMessage: (id: string, messageId: string) =>
    unwrap(api.DELETE('/api/v1/live-rooms/{id}/messages/{messageId}', { params: { path: { id, messageId } } })),
  answered: (id: string, questionId: string, on: boolean) =>
    unwrap(
      on
        ? api.PUT('/api/v1/live-rooms/{id}/questions/{questionId}/answered', { params: { path: { id, questionId } } })
        : api.DELETE('/api/v1/live-rooms/{id}/questions/{questionId}/answered', {
            params: { path: { id, questionId } },
          }),
    ),
  removeQuestion: (id: string, questionId: string) =>
    unwrap(api.DELETE('/api/v1/live-rooms/{id}/questions/{questionId}', { params: { path: { id, questionId } } })),
  openPoll: (id: string, body: Schema<'HostController.NewPoll'>) =>
    unwrap(api.POST('/api/v1/live-rooms/{id}/polls', { ...of(id), body })),
  closePoll: (id: string, pollId: string) =>
    unwrap(api.POST('/api/v1/live-rooms/{id}/polls/{pollId}/close', { params: { path: { id, pollId } } })),
  lowerHand: (id: string, accountId: string) =>
    unwrap(api.DELETE('/api/v1/live-rooms/{id}/hands/{accountId}', { params: { path: { id, accountId } } })),
  restrain: (id: string, accountId: string, kind: 'NONE' | 'MUTED' | 'REMOVED') =>
    unwrap(
      api.PUT('/api/v1/live-rooms/{id}/restraints/{accountId}', {
        params: { path: { id, accountId } },
        body: { kind },
      }),
    ),
}
