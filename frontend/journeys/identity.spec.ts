import { expect, test, type Page } from '@playwright/test'
import { ADMIN } from './server'

async function signIn(page: Page, password = ADMIN.password): Promise<void> {
  await page.getByLabel('用户名或邮箱').fill(ADMIN.username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('signing in goes on to the page one came for, and what was typed survives a wrong password', async ({ page }) => {
  await page.goto('/me')
  await expect(page).toHaveURL(/\/login\?next=/)
  await signIn(page, 'not the password')
  await expect(page.getByRole('alert')).toContainText('identity.credentials-wrong')
  await expect(page.getByLabel('用户名或邮箱')).toHaveValue(ADMIN.username)
  await signIn(page)
  await expect(page).toHaveURL('/me')
})

test('language and appearance are kept with the account', async ({ page }) => {
  await page.goto('/login?next=/me')
  await signIn(page)
  await page.getByRole('radio', { name: 'English' }).check({ force: true })
  await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible()
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('radio', { name: '中文' }).check({ force: true })
  await page.getByRole('radio', { name: '跟随系统' }).check({ force: true })
})

test('when the session ends in the middle, one signs in over the page and what was typed goes through', async ({
  page,
  context,
}) => {
  await page.goto('/login?next=/me')
  await signIn(page)
  const current = page.getByLabel('当前密码')
  await current.fill('wrong on purpose')
  await page.getByLabel('新密码').fill('a new one that stays typed')
  await context.clearCookies()
  await page.getByRole('button', { name: '修改密码' }).click()
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.getByLabel('密码', { exact: true }).fill(ADMIN.password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('identity.password-wrong').or(page.getByText('当前密码不正确'))).toBeVisible()
  await expect(current).toHaveValue('wrong on purpose')
})

test('a lost connection says so and recovers by itself', async ({ page, context }) => {
  await page.goto('/login?next=/me')
  await signIn(page)
  await expect(page).toHaveURL('/me')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('没有网络')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('没有网络')).toBeHidden()
})

test('the keyboard alone signs in, skips to the page and signs out', async ({ page }) => {
  await page.goto('/login?next=/me')
  await expect(page.getByLabel('用户名或邮箱')).toBeFocused()
  await page.keyboard.type(ADMIN.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/me')
  await page.reload()
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('button', { name: '退出登录' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/login/)
})
