import { chromium } from 'playwright-core'
const base = process.argv[2], out = process.argv[3]
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] })
async function session(locale, theme, width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: locale === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: theme })
  const page = await context.newPage()
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 300)))
  await page.goto(base + '/login')
  await page.locator('input').first().fill(process.env.SHOT_USER)
  await page.locator('input[type=password]').fill(process.env.SHOT_PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((u) => !u.pathname.includes('login'), { timeout: 20000 })
  return page
}
const plan = JSON.parse(process.env.SHOTS ?? '[]')
for (const [name, locale, theme, width, height, path, act] of plan) {
  const page = await session(locale, theme, width, height)
  await page.request.put(base + '/api/v1/me/locale', { data: { locale: locale === 'zh' ? 'zh-CN' : 'en' } }).catch(() => 0)
  await page.goto(base + path)
  await page.waitForTimeout(1500)
  if (act) await eval(`(async()=>{${act}})()`)
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true })
  console.log(name, page.url(), await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
  await page.context().close()
}
await browser.close()
