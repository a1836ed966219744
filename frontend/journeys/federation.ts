import { randomBytes } from 'node:crypto'
import type { Person } from './acts'
import { json, person, signedIn } from './school'
import { ADMIN } from './server'

/** A federation whose members earn credit by what they claim, made through the API: its pages have their own journey. */
export interface Federation {
  /** The unit at the top, as it is called in Chinese. */
  name: string
  unit: string
  /** 王小明, who was there from the first day of the scheme. */
  member: Person
  /** Two who organize all of it. */
  first: Person
  second: Person
  /** Eight hours in person on a day, claimed by the member with a document and approved: two credits. */
  earn: (title: string, day: string) => Promise<void>
}

/** @param year from the beginning of which on the scheme applies */
export async function federation(baseURL: string, year: number): Promise<Federation> {
  const mark = randomBytes(3).toString('hex')
  const name = `新业联合会${mark}`
  const admin = await signedIn(baseURL, ADMIN)
  const made = await json<{ unit: { id: string } }>(
    admin.post('/api/v1/units', { data: { name: { zh: name, en: `Federation ${mark}` }, kind: 'union' } }),
  )
  const unit = made.unit.id
  const from = `${year}-01-01`
  await json(admin.post('/api/v1/schemes', { data: { preset: 'annual-study', unitId: unit, from } }))
  const rules = { submitDays: 1000, reviewDays: 10, secondReviewDays: 10, appealDays: 15, levels: 1, dayMinutes: 480 }
  await json(admin.put(`/api/v1/claim-rules?unit=${unit}`, { data: rules }))
  const member = await person(admin, unit, `wang.${mark}`, undefined, undefined, { name: '王小明', joined: from })
  const first = await person(admin, unit, `first.${mark}`, 'ORGANIZER', unit)
  const second = await person(admin, unit, `second.${mark}`, 'ORGANIZER', unit)
  await admin.dispose()
  return { name, unit, member, first, second, earn: (title, day) => earn(baseURL, member, first, title, day) }
}

async function earn(baseURL: string, member: Person, organizer: Person, title: string, day: string): Promise<void> {
  const own = await signedIn(baseURL, member)
  const content = {
    title,
    firstDay: day,
    lastDay: day,
    method: 'IN_PERSON',
    participation: 'LEARNER',
    amountKind: 'HOURS',
    amountMilli: 8000,
    category: 'safety',
  }
  const { id } = await json<{ id: string }>(own.post('/api/v1/claims', { data: content }))
  await json(
    own.post(`/api/v1/claims/${id}/documents?name=paper.pdf`, {
      headers: { 'Content-Type': 'application/octet-stream' },
      data: Buffer.from(`%PDF-1.4\n% ${title}\n%%EOF\n`),
    }),
  )
  await json(own.post(`/api/v1/claims/${id}/submission`))
  const other = await signedIn(baseURL, organizer)
  const { version } = await json<{ version: number }>(other.get(`/api/v1/claim-reviews/${id}`))
  await json(
    other.post(`/api/v1/claim-reviews/${id}/decision`, {
      headers: { 'If-Match': `"${version}"` },
      data: { verdict: 'APPROVE' },
    }),
  )
  await Promise.all([own.dispose(), other.dispose()])
}

/** The year that is over. */
export const lastYear = new Date().getFullYear() - 1
