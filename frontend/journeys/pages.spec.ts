import { expect, test, type Page } from '@playwright/test'
import { findings as found } from './acts'
import { ADMIN } from './server'

/** In each language every page is met on a phone in one colour scheme, then the window grows and the scheme changes. */
const LOOKS = {
  zh: [
    { width: 360, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
  ],
  en: [
    { width: 360, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
  ],
} as const

type Look = (typeof LOOKS)[keyof typeof LOOKS][number]

const PUBLIC = ['/login', '/forgot', '/activate', '/reset', '/verify']

async function signIn(page: Page): Promise<void> {
  const answer = await page.request.post('/api/v1/login', { data: ADMIN })
  expect(answer.ok()).toBe(true)
}

async function judge(page: Page, at: string, looks: Look[]): Promise<string[]> {
  await dress(page, looks[0]!)
  await page.goto(at)
  await page.waitForLoadState('networkidle')
  const findings: string[] = []
  for (const look of looks) {
    await dress(page, look)
    findings.push(...(await found(page, `${at} at ${look.width} px, ${look.colorScheme},`)))
  }
  return findings
}

async function dress(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
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
