import type { Choice } from '@/ui'
import type { Board, Form } from './meeting'

/** A point of the agenda while it is edited. */
export interface DraftPoint {
  key: number
  title: string
  speaker: Choice | null
  guest: string
  minutes: number
}

export interface DraftMeeting {
  secretary: Choice | null
  quorum: Form['quorum']
  agenda: DraftPoint[]
}

export const MOST_POINTS = 60
let keys = 0

export const blankPoint = (): DraftPoint => ({ key: ++keys, title: '', speaker: null, guest: '', minutes: 0 })

export function draftOf(board: Board | null | undefined): DraftMeeting {
  if (!board) return { secretary: null, quorum: 'MORE_THAN_HALF', agenda: [blankPoint()] }
  return {
    secretary: { value: board.secretaryName.accountId, label: board.secretaryName.name },
    quorum: board.attendance.quorum,
    agenda: board.agenda.map((point) => ({
      key: ++keys,
      title: point.title,
      speaker: point.speakerId ? { value: point.speakerId, label: point.speaker } : null,
      guest: point.speakerId ? '' : point.speaker,
      minutes: point.minutes,
    })),
  }
}

/** What is sent: points without a title are left out, for nobody means them. */
export function formOf(draft: DraftMeeting, version: number | null): Form {
  return {
    secretaryId: draft.secretary?.value ?? '',
    quorum: draft.quorum,
    agenda: draft.agenda
      .filter((point) => point.title.trim())
      .map((point) => ({
        title: point.title.trim(),
        speakerId: point.speaker?.value ?? null,
        speaker: point.speaker ? '' : point.guest.trim(),
        minutes: Math.max(0, Math.round(point.minutes) || 0),
      })),
    version,
  }
}

/** Moves one point; the others keep their order. */
export function moved(agenda: readonly DraftPoint[], from: number, by: -1 | 1): DraftPoint[] {
  const to = from + by
  if (to < 0 || to >= agenda.length) return [...agenda]
  const next = [...agenda]
  ;[next[from], next[to]] = [next[to]!, next[from]!]
  return next
}

/** When each point is to begin, as minutes from the beginning; none once a length before it is not said. */
export function offsets(agenda: readonly { minutes: number }[]): (number | undefined)[] {
  let at: number | undefined = 0
  return agenda.map(({ minutes }) => {
    const now = at
    at = at === undefined || minutes === 0 ? undefined : at + minutes
    return now
  })
}
