import { expect, test, type Page } from '@playwright/test'
import { judge, LOOKS, type Look } from './looks'
import { ADMIN } from './server'

const PUBLIC = ['/login', '/forgot', '/activate', '/reset', '/verify']

async function signIn(page: Page): Promise<void> {
  const answer = await page.request.post('/api/v1/login', { data: ADMIN })
  expect(answer.ok()).toBe(true)
}

/** Every page that a menu leads to, judged as it is come upon. */
async function judgeAll(page: Page, looks: Look[]): Promise<string[]> {
  const addresses = new Set(['/', '/nowhere', '/organize/owed'])
  const findings: string[] = []
  for (const at of addresses) {
    findings.push(...(await judge(page, at, looks)))
    const links = await page
      .locator('nav a, .page-tools a, .area-links a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    links.filter((href) => href.startsWith('/')).forEach((href) => addresses.add(href))
  }
  return findings
}

for (const locale of ['zh', 'en'] as const) {
  test(`every page is accessible, fits and asks no other host, in ${locale}`, async ({ page, baseURL }) => {
    test.setTimeout(360_000)
    const looks = [...LOOKS[locale]]
    const foreign: string[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.host !== new URL(baseURL!).host) foreign.push(request.url())
    })
    await page.addInitScript((language) => localStorage.setItem('xuefen.locale', language), locale)
    const findings: string[] = []
    for (const at of PUBLIC) findings.push(...(await judge(page, at, looks)))
    await signIn(page)
    await page.request.put('/api/v1/me/preferences', { data: { locale, theme: 'system' } })
    findings.push(...(await judgeAll(page, looks)))
    expect(findings).toEqual([])
    expect(foreign).toEqual([])
  })
}
