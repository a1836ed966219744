import type { Choice } from '@/ui'
import { localText } from '@/i18n'
import type { Mandate, MandateForm } from './mandates'

/** A line of the audience while it is written. */
export interface Line {
  kind: 'unit' | 'member'
  unit: Choice | null
  alone: boolean
  industry: Choice | null
  post: string | null
  member: Choice | null
}

/** A mandate while it is written. */
export interface Draft {
  unit: Choice | null
  titleZh: string
  titleEn: string
  noteZh: string
  noteEn: string
  courses: Choice[]
  lines: Line[]
  startsOn: string
  dueOn: string
  graceDays: number
  countsBefore: boolean
  onIssue: boolean
  onDue: boolean
  daysBefore: string
  overdueWeeks: number
}

const DUE_DAYS = 30

function day(from: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${from.getFullYear()}-${pad(from.getMonth() + 1)}-${pad(from.getDate())}`
}

export const emptyLine = (): Line => ({
  kind: 'unit',
  unit: null,
  alone: false,
  industry: null,
  post: null,
  member: null,
})

export function emptyDraft(now = new Date()): Draft {
  const due = new Date(now)
  due.setDate(due.getDate() + DUE_DAYS)
  return {
    unit: null,
    titleZh: '',
    titleEn: '',
    noteZh: '',
    noteEn: '',
    courses: [],
    lines: [],
    startsOn: day(now),
    dueOn: day(due),
    graceDays: 14,
    countsBefore: true,
    onIssue: true,
    onDue: true,
    daysBefore: '14, 3',
    overdueWeeks: 4,
  }
}

type Named = { id: string; name: { zh: string; en: string } } | null | undefined
const choice = (named: Named): Choice | null => (named ? { value: named.id, label: localText(named.name) } : null)

export function draftOf(mandate: Mandate): Draft {
  return {
    unit: choice(mandate.unit),
    titleZh: mandate.title.zh,
    titleEn: mandate.title.en,
    noteZh: mandate.note.zh,
    noteEn: mandate.note.en,
    courses: mandate.courses.map((course) => choice(course)!),
    lines: mandate.audience.map((line) => ({
      kind: line.member ? 'member' : 'unit',
      unit: choice(line.unit),
      alone: line.alone,
      industry: choice(line.industry),
      post: line.post?.id ?? null,
      member: choice(line.member),
    })),
    startsOn: mandate.startsOn,
    dueOn: mandate.dueOn,
    graceDays: mandate.graceDays,
    countsBefore: mandate.countsBefore,
    onIssue: mandate.reminders.onIssue,
    onDue: mandate.reminders.onDue,
    daysBefore: mandate.reminders.daysBefore.join(', '),
    overdueWeeks: mandate.reminders.overdueWeeks,
  }
}

/** Whole numbers out of "14, 3"; what is none is left out. */
export function daysOf(text: string): number[] {
  return text
    .split(/[,，、\s]+/)
    .map(Number)
    .filter((days) => Number.isInteger(days) && days > 0)
}

export function formOf(draft: Draft, version?: number): MandateForm {
  return {
    unitId: draft.unit?.value ?? '',
    title: { zh: draft.titleZh, en: draft.titleEn },
    note: { zh: draft.noteZh, en: draft.noteEn },
    courses: draft.courses.map((course) => course.value),
    audience: draft.lines
      .filter((line) => (line.kind === 'member' ? line.member : line.unit))
      .map((line) =>
        line.kind === 'member'
          ? { alone: false, memberId: line.member!.value }
          : {
              unitId: line.unit!.value,
              alone: line.alone,
              industry: line.industry?.value,
              post: line.post ?? undefined,
            },
      ),
    startsOn: draft.startsOn,
    dueOn: draft.dueOn,
    graceDays: draft.graceDays,
    countsBefore: draft.countsBefore,
    reminders: {
      onIssue: draft.onIssue,
      daysBefore: daysOf(draft.daysBefore),
      onDue: draft.onDue,
      overdueWeeks: draft.overdueWeeks,
    },
    version,
  }
}
