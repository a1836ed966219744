import { expect, test, type Page } from '@playwright/test'
import { violations } from './acts'
import { ADMIN } from './server'

/** What a member meets when there is nothing yet, or not what they asked for; full pages are looked at on the main job. */
const OPEN = ['/login', '/forgot', '/activate', '/activate?token=none', '/reset?token=none', '/verify']
const OWN = [
  '/',
  '/learn',
  '/learn?channel=nowhere',
  '/search',
  '/search?q=zzxxqqv',
  '/record',
  '/record?year=2020',
  '/inbox',
  '/me',
  '/courses/1',
  '/courses/1/items/1',
  '/quiz/1',
  '/quiz/1/result',
  '/nowhere',
]

const LOOKS = [
  { width: 360, height: 740, locale: 'zh', theme: 'dark' },
  { width: 360, height: 740, locale: 'en', theme: 'light' },
  { width: 768, height: 1024, locale: 'zh', theme: 'light' },
  { width: 1440, height: 900, locale: 'en', theme: 'dark' },
] as const

/** The most a page may move by itself: below 0.1 is what web vitals call good. */
const MOST_SHIFT = 0.1

declare global {
  interface Window {
    shifted: number
  }
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What a person would stumble over on the page as it stands. */
async function stumbles(page: Page): Promise<string[]> {
  const seen = await page.evaluate((most) => {
    const found: string[] = []
    const name = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.className} “${one.textContent?.trim().slice(0, 24)}”`
    if (document.documentElement.scrollWidth > innerWidth) found.push('is wider than the window')
    if (document.querySelectorAll('h1').length !== 1) found.push('has not exactly one h1')
    if (!document.title) found.push('has no title')
    if (window.shifted > most) found.push(`moved by ${window.shifted.toFixed(3)}`)
    // A refusal's code (a-word.two-words) may stand; a sentence's key (aWord.aWord) may not.
    const keys =
      /\b(shell|home|catalogue|study|assessment|credit|discovery|identity|notification|ui)\.[a-z]\w+(?![\w-])/
    const code = document.querySelector('.x-problem code, .x-problem .code')?.textContent ?? ''
    if (keys.test(document.body.innerText.replaceAll(code, ''))) found.push('shows the key of a sentence')
    for (const one of document.querySelectorAll<HTMLElement>('main *')) {
      const style = getComputedStyle(one)
      if (
        !one.classList.contains('sr-only') &&
        style.textOverflow === 'ellipsis' &&
        one.scrollWidth > one.clientWidth + 1 &&
        !one.closest('[title]')
      )
        found.push(`cuts ${name(one)}`)
    }
    for (const one of document.querySelectorAll<HTMLElement>('a, button, [role=button], [role=tab], summary')) {
      const { width, height } = one.getBoundingClientRect()
      const inline = getComputedStyle(one).display === 'inline'
      if (!inline && width > 1 && (width < 20 || height < 24)) found.push(`has too small a target: ${name(one)}`)
    }
    return found
  }, MOST_SHIFT)
  return [...seen, ...(await violations(page))]
}

/** Walks the page with Tab: each stop shows that it has the focus, within the window and above the bar of a phone. */
async function walk(page: Page): Promise<string[]> {
  const found: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const one = document.activeElement
      if (!one || one === document.body) return null
      const name = `${one.tagName.toLowerCase()}.${one.className} “${one.textContent?.trim().slice(0, 24)}”`
      const marks = (at: Element) => {
        const style = getComputedStyle(at)
        const outlined = style.outlineStyle !== 'none' && !/, 0\)$|transparent/.test(style.outlineColor)
        return style.boxShadow !== 'none' || outlined
      }
      const box = one.getBoundingClientRect()
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const on = document.elementFromPoint(middle.x, middle.y)
      return {
        name,
        first: one.hasAttribute('data-walked'),
        marked: [one, one.parentElement, one.closest('label, li, article')].some((at) => at && marks(at)),
        covered: box.width > 1 && (!on || !!(on.closest('nav') && !one.closest('nav'))),
        was: one.setAttribute('data-walked', ''),
      }
    })
    if (!stop || stop.first) return found
    if (!stop.marked) found.push(`does not show the focus on ${stop.name}`)
    if (stop.covered) found.push(`hides ${stop.name} when it has the focus`)
  }
  return [...found, 'never ends']
}

async function judge(page: Page, at: string, keys: boolean): Promise<string[]> {
  await page.goto(at)
  await page.waitForLoadState('networkidle')
  const found = await stumbles(page)
  return [...found, ...(keys ? await walk(page) : [])].map((words) => `${at} ${words}`)
}

for (const { width, height, locale, theme } of LOOKS) {
  test(`every state of a member's pages holds at ${width} px, ${locale}, ${theme}`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.setViewportSize({ width, height })
    await watchShifts(page)
    await page.addInitScript(
      ([language, look]) => {
        localStorage.setItem('xuefen.locale', language!)
        localStorage.setItem('xuefen.theme', look!)
      },
      [locale, theme],
    )
    const keys = width !== 768
    const findings: string[] = []
    for (const at of OPEN) findings.push(...(await judge(page, at, keys)))
    expect((await page.request.post('/api/v1/login', { data: ADMIN })).ok()).toBe(true)
    await page.request.put('/api/v1/me/preferences', { data: { locale, theme } })
    for (const at of OWN) findings.push(...(await judge(page, at, keys)))
    expect(findings).toEqual([])
  })
}

test('a reader of one language never loads the other, nor the sentences of the working areas', async ({ page }) => {
  const loaded: string[] = []
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    loaded.push(await response.text().catch(() => ''))
  })
  await page.addInitScript(() => localStorage.setItem('xuefen.locale', 'en'))
  await page.goto('/login')
  await page.waitForLoadState('networkidle')
  const all = loaded.join('')
  expect(all).toContain('Sign in to Xuefen')
  expect(all).not.toContain('登录学分')
  expect(all).not.toContain('New course')
})

test('a menu and a dialog keep the keyboard inside, and Escape gives it back', async ({ page }) => {
  await page.request.post('/api/v1/login', { data: ADMIN })
  await page.request.put('/api/v1/me/preferences', { data: { locale: 'en', theme: 'light' } })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/learn')
  const areas = page.getByRole('button', { name: 'Switch area' })
  await areas.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(areas).toBeFocused()

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/organize/units')
  const opener = page.getByRole('button', { name: 'Menu', exact: true })
  await opener.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab')
    expect(await drawer.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(opener).toBeFocused()
})
