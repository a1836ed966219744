import { expect, test, type Page } from '@playwright/test'
import { findings as found } from './acts'
import { ADMIN } from './server'

const LOOKS = [
  { width: 360, locale: 'zh', theme: 'light' },
  { width: 360, locale: 'en', theme: 'dark' },
  { width: 768, locale: 'en', theme: 'light' },
  { width: 1440, locale: 'zh', theme: 'dark' },
] as const

const PUBLIC = ['/login', '/forgot', '/activate', '/reset', '/verify']

/** Every page that a menu leads to, and those before signing in. */
async function addresses(page: Page): Promise<string[]> {
  const found = new Set(['/', '/nowhere', '/organize/owed'])
  for (const at of found) {
    await page.goto(at)
    await page.waitForLoadState('networkidle')
    const links = await page
      .locator('nav a, .page-tools a, .area-links a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    links.filter((href) => href.startsWith('/')).forEach((href) => found.add(href))
  }
  return [...found]
}

async function signIn(page: Page): Promise<void> {
  const answer = await page.request.post('/api/v1/login', { data: ADMIN })
  expect(answer.ok()).toBe(true)
}

async function judge(page: Page, at: string): Promise<string[]> {
  await page.goto(at)
  await page.waitForLoadState('networkidle')
  return found(page, at)
}

for (const { width, locale, theme } of LOOKS) {
  test(`every page is accessible, fits and asks no other host at ${width} px, ${locale}, ${theme}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const foreign: string[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.host !== new URL(baseURL!).host) foreign.push(request.url())
    })
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(
      ([language, look]) => {
        localStorage.setItem('xuefen.locale', language!)
        localStorage.setItem('xuefen.theme', look!)
      },
      [locale, theme],
    )
    const findings: string[] = []
    for (const at of PUBLIC) findings.push(...(await judge(page, at)))
    await signIn(page)
    await page.request.put('/api/v1/me/preferences', { data: { locale, theme } })
    for (const at of await addresses(page)) findings.push(...(await judge(page, at)))
    expect(findings).toEqual([])
    expect(foreign).toEqual([])
  })
}
