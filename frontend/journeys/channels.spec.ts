import { expect, test } from '@playwright/test'
import { ADMIN } from './server'

test('an administrator adds, renames and orders channels with the keyboard, and learners see that order', async ({
  page,
}) => {
  const answer = await page.request.post('/api/v1/login', { data: ADMIN })
  expect(answer.ok()).toBe(true)
  await page.request.put('/api/v1/me/preferences', { data: { locale: 'zh', theme: 'light' } })
  await page.goto('/admin/channels')
  const rows = page.locator('main ol > li')
  const names = () => rows.locator('b').allTextContents()
  await expect(rows.first()).toBeVisible()
  const before = await names()
  const name = `冬季专题 ${Date.now()}`

  await page.getByRole('button', { name: '加栏目' }).press('Enter')
  await page.getByRole('button', { name: '保存' }).press('Enter')
  await expect(page.getByText('至少写一种语言的名称。')).toBeVisible()
  await page.getByLabel('名称（中文）').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(names).toEqual([...before, name])

  const up = page.getByRole('button', { name: `上移“${name}”` })
  await up.focus()
  for (let place = before.length; place > 0; place--) {
    await page.keyboard.press('Enter')
    await expect(rows.nth(place - 1).locator('b')).toHaveText(name)
  }
  await expect(page.getByRole('button', { name: `下移“${name}”` })).toBeFocused()

  // the last of the orders is saved before anything else is asked
  const saved = () => page.request.get('/api/v1/channels').then((channels) => channels.json())
  await expect.poll(async () => (await saved())[0].name.zh).toBe(name)

  await page.getByRole('button', { name: `修改“${name}”` }).press('Enter')
  await page.getByLabel('名称（中文）').fill(`${name} 改`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.reload()
  await expect.poll(names).toEqual([`${name} 改`, ...before])
  expect((await saved())[0].name.zh).toBe(`${name} 改`)
})
