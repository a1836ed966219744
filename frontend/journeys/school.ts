import { randomBytes } from 'node:crypto'
import { expect, request, type APIRequestContext, type APIResponse } from '@playwright/test'
import type { Person } from './acts'
import { ADMIN, PASSWORD } from './server'

/** A course that is nothing but a quiz, and one who may take it, made through the API: the pages have their own journey. */

export const RAIN = {
  gift: `::刹车:: 雨天刹车距离会…… {=变长 ~变短 ~不变}

::井盖:: 压过湿井盖时应当急转弯。{F}

::灯:: 雨天白天也要打开什么？{=车灯 =前灯}
`,
  key: ['变长', '错', '车灯'],
}

export async function json<T>(answer: Promise<APIResponse>): Promise<T> {
  const got = await answer
  expect(got.ok(), `${got.url()} ${await got.text()}`).toBe(true)
  return (got.status() === 204 ? undefined : await got.json()) as T
}

/** Someone with a role, signed in to the API; `more` says what is not as with everyone: a name, the day they joined. */
export async function person(
  admin: APIRequestContext,
  unitId: string,
  username: string,
  role?: string,
  over?: string,
  more: { name?: string; joined?: string } = {},
): Promise<Person> {
  const made = await json<{ member: { id: string } }>(
    admin.post('/api/v1/members', { data: { name: username, unitId, username, ...more } }),
  )
  const at = `/api/v1/members/${made.member.id}`
  if (role) await json(admin.post(`${at}/roles`, { data: { role, unitId: over } }))
  const { url } = await json<{ url: string }>(admin.post(`${at}/link`, { data: { mail: false } }))
  const token = url.split('=').at(-1)!
  await json(admin.post('/api/v1/activation', { data: { token, password: PASSWORD } }))
  return { username, password: PASSWORD }
}

export async function signedIn(baseURL: string, who: Person): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL })
  await json(api.post('/api/v1/login', { data: who }))
  return api
}

/** Publishes the course for a member of its own; names differ each time, so that journeys share no data. */
export async function quizCourse(
  baseURL: string,
): Promise<{ member: Person; organizer: Person; trainer: Person; unit: string; title: string }> {
  const mark = randomBytes(3).toString('hex')
  const admin = await signedIn(baseURL, ADMIN)
  const name = { zh: `骑手之家${mark}`, en: '' }
  const { unit } = await json<{ unit: { id: string } }>(
    admin.post('/api/v1/units', { data: { name, kind: 'general-branch' } }),
  )
  const author = await person(admin, unit.id, `trainer.${mark}`, 'TRAINER')
  const trainer = await signedIn(baseURL, author)
  const reviewer = await signedIn(baseURL, await person(admin, unit.id, `reviewer.${mark}`, 'REVIEWER'))
  const words = { zh: `雨天骑行 ${mark}`, en: '' }
  const [category] = await json<{ code: string }[]>(trainer.get('/api/v1/course-categories'))
  const [channel] = await json<{ code: string }[]>(trainer.get('/api/v1/channels'))
  const item = { kind: 'QUIZ', title: words, outcome: { zh: '', en: '' }, threshold: 60 }
  const made = await json<{ courseId: string; draft: { modules: { items: { id: string }[] }[] } }>(
    trainer.post('/api/v1/studio/courses', {
      data: {
        title: words,
        summary: words,
        channelCode: channel!.code,
        categoryCode: category!.code,
        languages: ['zh'],
        industries: [],
        industriesConfirmed: true,
        modules: [{ title: words, items: [item] }],
      },
    }),
  )
  const gift = `/api/v1/assessment/items/${made.draft.modules[0]!.items[0]!.id}/gift`
  await json(trainer.post(gift, { headers: { 'Content-Type': 'text/plain' }, data: RAIN.gift }))
  await json(trainer.post(`/api/v1/studio/courses/${made.courseId}/submission`))
  const { version } = await json<{ version: string }>(reviewer.get(`/api/v1/studio/courses/${made.courseId}`))
  await json(reviewer.post(`/api/v1/studio/reviews/${made.courseId}/approval`, { data: { version } }))
  const member = await person(admin, unit.id, `member.${mark}`)
  const organizer = await person(admin, unit.id, `organizer.${mark}`, 'ORGANIZER', unit.id)
  await Promise.all([admin, trainer, reviewer].map((api) => api.dispose()))
  return { member, organizer, trainer: author, unit: name.zh, title: words.zh }
}
