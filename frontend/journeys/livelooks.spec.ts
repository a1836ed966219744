import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { test, type Person } from './acts'
import { branch, goOnAir } from './live'
import { judge, judgeAsItIs, LOOKS } from './looks'
import { json, signedIn } from './school'

/** Classes in every state there is, as their pages are met: what is judged in their looks. */
const LONG = {
  zh: '雨天路面湿滑时摔倒之后的前十分钟该先做什么后做什么（含急救包使用与报案）',
  en: 'What to do first and what next in the first ten minutes after a fall on wet roads, with kit and claims',
}

interface Named {
  id: string
  name: string
}

async function planned(
  trainer: APIRequestContext,
  unit: string,
  me: string,
  minutes: number,
  more: object = {},
): Promise<string> {
  const from = Date.now() + minutes * 60_000
  const { ids } = await json<{ ids: string[] }>(
    trainer.post('/api/v1/live-plans', {
      data: {
        unitId: unit,
        title: LONG,
        summary: { zh: '看现场、看自己、再看车。\n带上手套。', en: 'The scene, yourself, the bike.\nBring gloves.' },
        startsAt: new Date(from).toISOString(),
        endsAt: new Date(from + 3_600_000).toISOString(),
        lobbyMinutes: 15,
        hosts: [{ accountId: me, presents: true }],
        audience: [{ unitId: unit }],
        before: [],
        ...more,
      },
    }),
  )
  return ids[0]!
}

/** What is judged reads in the language, whatever an account was left with. */
async function reader(page: Page, who: Person, locale: string): Promise<void> {
  await json(page.request.post('/api/v1/login', { data: who }))
  await page.request.put('/api/v1/me/preferences', { data: { locale, theme: 'system' } })
  await page.addInitScript((language) => localStorage.setItem('xuefen.locale', language), locale)
}

for (const locale of ['zh', 'en'] as const) {
  test(`every live page is accessible and fits, in ${locale}`, async ({ browser, baseURL, enter }) => {
    test.setTimeout(300_000)
    const looks = [...LOOKS[locale]]
    const { unit, trainer, wang } = await branch(baseURL!)
    const api = await signedIn(baseURL!, trainer)
    const [own] = await json<Named[]>(api.get(`/api/v1/live-plans/units?search=${encodeURIComponent(unit)}`))
    const { member: me } = await json<{ member: Named }>(api.get('/api/v1/session'))
    const wangs = await signedIn(baseURL!, wang)
    const { member: secretary } = await json<{ member: Named }>(wangs.get('/api/v1/session'))
    const tomorrow = await planned(api, own!.id, me.id, 1440, { capacity: 20 })
    const lobby = await planned(api, own!.id, me.id, 6)
    const off = await planned(api, own!.id, me.id, 2000)
    await json(api.post(`/api/v1/live-plans/${off}/cancel`, { data: { why: '讲师生病', following: false } }))
    const meeting = await planned(api, own!.id, me.id, 7, { meeting: { secretaryId: secretary.id } })
    await json(wangs.put(`/api/v1/live-classes/${tomorrow}/registration`))

    const studio = await enter(trainer, `/live/${lobby}`)
    await goOnAir(studio)

    const findings: string[] = []
    const member = await (await browser.newContext()).newPage()
    await reader(member, wang, locale)
    for (const at of [
      '/live',
      `/live/${tomorrow}`,
      `/live/${off}`,
      `/live/${meeting}`,
      `/live/${meeting}/meeting`,
      `/live/${tomorrow}/meeting`,
    ])
      findings.push(...(await judge(member, at, looks)))
    // A room on the air is never idle.
    await member.goto(`/live/${lobby}`)
    await expect(member.locator('video')).toBeVisible()
    await expect(member.getByRole('tab')).toHaveCount(3)
    findings.push(...(await judgeAsItIs(member, 'a room on the air', looks)))
    findings.push(...(await judgeAsItIs(studio, 'the studio on the air', looks)))
    await json(api.post(`/api/v1/live-classes/${lobby}/ending`))
    await json(wangs.put(`/api/v1/live-classes/${meeting}/meeting/sign-in`))
    await json(wangs.post(`/api/v1/live-classes/${meeting}/meeting/closing`))
    await expect
      .poll(
        async () => (await json<{ card: { state: string } }>(api.get(`/api/v1/live-classes/${lobby}`))).card.state,
        {
          timeout: 60_000,
        },
      )
      .toBe('RECORDED')
    for (const at of [`/live/${lobby}`, `/live/${meeting}/meeting`, '/live?past'])
      findings.push(...(await judge(member, at, looks)))

    const desk = await (await browser.newContext()).newPage()
    await reader(desk, trainer, locale)
    for (const at of [
      '/studio/live',
      '/studio/live?past',
      '/studio/live/new',
      `/studio/live/${tomorrow}`,
      `/studio/live/${tomorrow}/edit`,
      `/studio/live/${lobby}`,
      `/studio/live/${off}`,
      `/studio/live/${meeting}`,
    ])
      findings.push(...(await judge(desk, at, looks)))
    expect(findings).toEqual([])
    await Promise.all([member.context().close(), desk.context().close(), api.dispose(), wangs.dispose()])
  })
}
