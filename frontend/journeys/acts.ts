import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'

/** What several journeys do. */

export interface Person {
  username: string
  password: string
}

/** Types into the sign-in form, as everyone does. */
export async function signIn(page: Page, who: Person): Promise<void> {
  await page.getByLabel('用户名或邮箱').fill(who.username)
  await page.getByLabel('密码', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** `enter` gives a person a browser of their own, signed in and at an address. */
export const test = base.extend<{ enter: (who: Person, at: string) => Promise<Page> }>({
  enter: async ({ browser }, use) => {
    const browsers: BrowserContext[] = []
    await use(async (who, at) => {
      const own = await browser.newContext()
      browsers.push(own)
      const page = await own.newPage()
      await page.goto(`/login?next=${encodeURIComponent(at)}`)
      await signIn(page, who)
      await expect(page).toHaveURL(at)
      // A story before this one may have left its language with the account.
      await page.request.put('/api/v1/me/preferences', { data: { locale: 'zh-CN', theme: 'system' } })
      await page.goto(at)
      return page
    })
    await Promise.all(browsers.map((own) => own.close()))
  },
})

/** The rules of axe that the page breaks, and where. Without its second page, which is for frames of other hosts. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** What is wrong with a page as it stands: axe's rules, its width, its title, its heading. */
export async function findings(page: Page, at = page.url()): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [
    ...(await violations(page)).map((words) => `${at} ${words}`),
    ...(wide ? [`${at} is wider than the window`] : []),
    ...((await page.title()) ? [] : [`${at} has no title`]),
    ...((await page.locator('h1').count()) === 1 ? [] : [`${at} has not exactly one h1`]),
  ]
}

/** A page full of the story's own data is as sound as an empty one, once nothing of it is about to change. */
export async function expectSound(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  expect(await findings(page)).toEqual([])
}

/** Chooses a file made here. */
export const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
