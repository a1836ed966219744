import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Person } from './acts'
import { json, person, signedIn } from './school'
import { ADMIN } from './server'

/** A branch that holds live classes, made through the API; planning, giving and attending them is what the journeys show. */
export interface Branch {
  unit: string
  trainer: Person
  wang: Person
  sun: Person
}

interface Rules {
  conversions: { method: string; participation: string; conversion: unknown }[]
  evidence: { method: string; presence?: unknown }[]
}

/** A minute of a class is a credit, with a check in each minute that one has ten seconds for: the shortest a scheme can ask. */
function quick(rules: Rules): Rules {
  const presence = {
    modality: 'TAP',
    frequency: { kind: 'EVERY_MINUTES', minutes: 1 },
    random: false,
    windowSeconds: 10,
    missed: { kind: 'PRORATE' },
  }
  return {
    ...rules,
    conversions: rules.conversions.map((rule) =>
      rule.method === 'LIVE_CLASS' && rule.participation === 'LEARNER'
        ? { ...rule, conversion: { kind: 'RATIO', secondsPerCredit: 60 } }
        : rule,
    ),
    evidence: rules.evidence.map((rule) => (rule.method === 'LIVE_CLASS' ? { ...rule, presence } : rule)),
  }
}

export async function branch(baseURL: string): Promise<Branch> {
  const mark = randomBytes(3).toString('hex')
  const admin = await signedIn(baseURL, ADMIN)
  const name = { zh: `城西支部${mark}`, en: `West Branch ${mark}` }
  const made = await json<{ unit: { id: string } }>(admin.post('/api/v1/units', { data: { name, kind: 'union' } }))
  const unit = made.unit.id
  const from = `${new Date().getFullYear()}-01-01`
  const scheme = { unitId: unit, nameZh: '直播学习', nameEn: 'Live study', preset: 'annual-study' }
  const draft = await json<{ schemeId: string; revision: string; rules: Rules }>(
    admin.post('/api/v1/schemes/drafts', { data: scheme }),
  )
  const at = `/api/v1/schemes/${draft.schemeId}`
  const saved = await json<{ revision: string; problems: unknown[] }>(
    admin.put(`${at}/draft`, {
      headers: { 'If-Match': `"${draft.revision}"` },
      data: { rules: quick(draft.rules) },
    }),
  )
  expect(saved.problems).toEqual([])
  await json(
    admin.post(`${at}/draft/publication`, {
      headers: { 'If-Match': `"${saved.revision}"` },
      data: { from, note: '直播课按分钟计' },
    }),
  )
  await json(admin.post(`${at}/assignments`, { data: { unitId: unit, from } }))
  const trainer = await person(admin, unit, `trainer.${mark}`, 'TRAINER', undefined, { name: '周明' })
  const wang = await person(admin, unit, `wang.${mark}`, undefined, undefined, { name: '王小明', joined: from })
  const sun = await person(admin, unit, `sun.${mark}`, undefined, undefined, { name: '孙小红', joined: from })
  await admin.dispose()
  return { unit: name.zh, trainer, wang, sun }
}

/** Day and time of a class that begins in some minutes, as the form's own inputs have them in Shanghai. */
function soon(minutes: number): { day: string; time: string } {
  const at = new Date(Date.now() + minutes * 60_000)
  const zone = { timeZone: 'Asia/Shanghai' }
  return { day: at.toLocaleDateString('sv', zone), time: at.toLocaleTimeString('sv', zone).slice(0, 5) }
}

/** Fills the plan of a class whose waiting room is open already. What `more` does comes before it is sent. @returns its id */
export async function plan(page: Page, unit: string, title: string, more: () => Promise<void>): Promise<string> {
  await page.getByRole('link', { name: '安排直播课' }).first().click()
  await expect(page).toHaveURL(/\/studio\/live\/new/)
  await page.getByLabel('中文标题').fill(title)
  await page.getByRole('combobox', { name: '开课单位' }).fill(unit)
  await page.getByRole('option', { name: unit }).click()
  await expect(page.getByRole('checkbox', { name: /周明/ }).first()).toBeChecked()
  const { day, time } = soon(6)
  await page.getByLabel('日期').fill(day)
  await page.getByLabel('开始时间').fill(time)
  await page.getByLabel('时长（分钟）').fill('30')
  await more()
  await page.getByRole('button', { name: '安排', exact: true }).click()
  await expect(page.getByText('已安排 1 堂课')).toBeVisible()
  await expect(page).toHaveURL(/\/studio\/live\/\d+$/)
  return /\d+$/.exec(page.url())![0]
}

/** The presenter turns on what there is and goes on the air. */
export async function goOnAir(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开摄像头和麦克风' }).click()
  await expect(page.getByRole('combobox', { name: '摄像头' })).not.toHaveValue('')
  await expect.poll(() => loudness(page)).toBeGreaterThan(0)
  await page.getByRole('button', { name: '开始直播' }).click()
  await expect(page.getByText('正在直播', { exact: true })).toBeVisible({ timeout: 30_000 })
}

const loudness = (page: Page): Promise<number> =>
  page.getByRole('meter', { name: '音量' }).evaluate((meter) => Number(meter.getAttribute('aria-valuenow')))

/** The picture is there and moves. */
export async function expectPlaying(page: Page): Promise<void> {
  const video = page.locator('video')
  const state = () =>
    video.evaluate((one: HTMLVideoElement) => ({ width: one.videoWidth, at: one.currentTime, still: one.paused }))
  await expect.poll(async () => (await state()).width, { timeout: 30_000 }).toBeGreaterThan(0)
  const before = (await state()).at
  await expect.poll(async () => (await state()).at, { timeout: 20_000 }).toBeGreaterThan(before + 1.5)
  expect((await state()).still).toBe(false)
}
