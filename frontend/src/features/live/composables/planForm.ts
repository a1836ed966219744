import { localText } from '@/i18n'
import type { Choice } from '@/ui'
import type { ClassPlan, PlanForm } from './plans'

export interface AudienceLine {
  unit: Choice | null
  industry: Choice | null
  course: Choice | null
}

export type Frequency = NonNullable<PlanForm['repeat']>['frequency']

/** A class while it is planned. Times as the browser's own inputs have them, in the planner's zone. */
export interface PlanDraft {
  unit: Choice | null
  titleZh: string
  titleEn: string
  summaryZh: string
  summaryEn: string
  day: string
  from: string
  minutes: number
  lobby: number
  category: string | null
  designated: number | null
  capacity: number | null
  presenters: string[]
  moderators: string[]
  audience: AudienceLine[]
  before: Choice[]
  /** A meeting with a record, and who writes its minutes; said with a new class. */
  meeting: boolean
  secretary: Choice | null
  frequency: Frequency | 'ONCE'
  every: number
  classes: number
}

const pad = (n: number) => String(n).padStart(2, '0')
const MINUTE = 60_000

export const emptyLine = (unit: Choice | null = null): AudienceLine => ({ unit, industry: null, course: null })

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

export function emptyPlan(now = new Date(), me?: string): PlanDraft {
  const tomorrow = new Date(now.getTime() + 24 * 60 * MINUTE)
  return {
    unit: null,
    titleZh: '',
    titleEn: '',
    summaryZh: '',
    summaryEn: '',
    day: dayOf(tomorrow),
    from: '19:30',
    minutes: 60,
    lobby: 15,
    category: null,
    designated: null,
    capacity: null,
    presenters: me ? [me] : [],
    moderators: [],
    audience: [],
    before: [],
    meeting: false,
    secretary: null,
    frequency: 'ONCE',
    every: 1,
    classes: 4,
  }
}

export function draftOf(plan: ClassPlan, unit: Choice): PlanDraft {
  const { page } = plan
  const from = new Date(page.card.startsAt)
  const of = (role: string) => page.hosts.filter((host) => host.role === role).map((host) => host.accountId)
  return {
    unit,
    titleZh: page.card.title.zh,
    titleEn: page.card.title.en,
    summaryZh: page.summary.zh,
    summaryEn: page.summary.en,
    day: dayOf(from),
    from: `${pad(from.getHours())}:${pad(from.getMinutes())}`,
    minutes: Math.round((new Date(page.card.endsAt).getTime() - from.getTime()) / MINUTE),
    lobby: plan.lobbyMinutes,
    category: page.category ?? null,
    designated: page.designatedMilli ? page.designatedMilli / 1000 : null,
    capacity: page.card.capacity ?? null,
    presenters: of('PRESENTER'),
    moderators: of('MODERATOR'),
    audience: plan.audience.map((line) => ({
      unit: { value: line.unitId, label: localText(line.unitName) },
      industry: line.industry ? { value: line.industry, label: localText(line.industryName) } : null,
      course: line.courseId ? { value: line.courseId, label: localText(line.courseTitle) } : null,
    })),
    before: page.before
      .filter((each) => !each.itemId)
      .map((each) => ({ value: each.courseId, label: localText(each.courseTitle) })),
    meeting: false,
    secretary: null,
    frequency: 'ONCE',
    every: 1,
    classes: 4,
  }
}

/** As the server wants it. Lines without a unit are for nobody yet and stay out. */
export function formOf(draft: PlanDraft, version?: number, following = false): PlanForm {
  const from = new Date(`${draft.day}T${draft.from}:00`)
  const until = new Date(from.getTime() + draft.minutes * MINUTE)
  return {
    unitId: draft.unit?.value ?? '',
    title: { zh: draft.titleZh, en: draft.titleEn },
    summary: { zh: draft.summaryZh, en: draft.summaryEn },
    startsAt: from.toISOString(),
    endsAt: until.toISOString(),
    lobbyMinutes: draft.lobby,
    category: draft.category ?? undefined,
    designatedMilli: draft.designated ? Math.round(draft.designated * 1000) : undefined,
    capacity: draft.capacity || undefined,
    hosts: [
      ...draft.presenters.map((accountId) => ({ accountId, presents: true })),
      ...draft.moderators
        .filter((accountId) => !draft.presenters.includes(accountId))
        .map((accountId) => ({ accountId, presents: false })),
    ],
    audience: draft.audience
      .filter((line) => line.unit)
      .map((line) => ({
        unitId: line.unit!.value,
        industry: line.industry?.value,
        courseId: line.course?.value,
      })),
    before: draft.before.map((course) => ({ courseId: course.value })),
    meeting: draft.meeting && draft.secretary ? { secretaryId: draft.secretary.value } : undefined,
    repeat:
      draft.frequency === 'ONCE'
        ? undefined
        : { frequency: draft.frequency, every: draft.every, classes: draft.classes },
    following,
    version,
  }
}
