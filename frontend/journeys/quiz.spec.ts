import { expect, type Locator, type Page } from '@playwright/test'
import { expectSound, test } from './acts'
import { quizCourse, RAIN } from './school'

/** Presses Tab until something has the focus; what can't be reached so is out of reach for many. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${wanted} can't be reached with Tab`)
}

async function pressOn(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

test('when the session is ended elsewhere in the middle of a quiz, nothing typed is lost', async ({
  enter,
  baseURL,
}) => {
  const { member: who, title } = await quizCourse(baseURL!)
  const page = await enter(who, '/learn')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '选课并开始学习' }).click()
  await page.getByRole('button', { name: '开始测验' }).click()
  await page.getByRole('radio', { name: RAIN.key[0] }).check()
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('radio', { name: RAIN.key[1] }).check()
  await page.getByRole('button', { name: '下一题' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()

  const elsewhere = await enter(who, '/me')
  await elsewhere.getByRole('button', { name: '退出其他所有设备' }).click()
  await expect(elsewhere.getByText('只有这一台设备登录着。')).toBeVisible()

  const typed = page.getByLabel('你的答案')
  await typed.pressSequentially(RAIN.key[2]!)
  const again = page.getByRole('dialog', { name: '请重新登录' })
  await expect(again).toBeVisible()
  await expectSound(page)
  await again.getByLabel('密码', { exact: true }).fill('not my password')
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await expect(again.getByText('identity.credentials-wrong')).toBeVisible()
  await again.getByLabel('密码', { exact: true }).fill(who.password)
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await expect(again).toBeHidden()
  await expect(typed).toHaveValue(RAIN.key[2]!)
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()

  await page.reload()
  await expect(page.getByText('已答 3 题 · 未答 0 题 · 标记 0 题')).toBeVisible()
  await page.getByRole('button', { name: '检查并交卷' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
  await expect(page.getByText('3 题中答对 3 题')).toBeVisible()
})

test('the keyboard alone finds a course and takes its quiz', async ({ page, baseURL }) => {
  const { member: who, title } = await quizCourse(baseURL!)
  await page.goto('/login')
  await expect(page.getByLabel('用户名或邮箱')).toBeFocused()
  await page.keyboard.type(who.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(who.password)
  await page.keyboard.press('Enter')

  await pressOn(page, page.getByRole('link', { name: '搜索' }))
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused()
  await page.keyboard.type(title)
  const course = page.getByRole('link', { name: title })
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === title)
  await expect(course).toBeVisible()
  await expect(page.getByRole('option', { name: title })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(course).toBeFocused()
  await page.keyboard.press('Enter')
  await pressOn(page, page.getByRole('button', { name: '选课并开始学习' }))
  await pressOn(page, page.getByRole('button', { name: '开始测验' }))

  await expect(page.getByText('第 1 题，共 3 题')).toBeVisible()
  const options = await page.getByRole('radio').evaluateAll((all) => all.map((one) => one.closest('label')!.innerText))
  await page.keyboard.press(String(options.findIndex((words) => words.includes(RAIN.key[0]!)) + 1))
  await expect(page.getByRole('radio', { name: RAIN.key[0] })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('b')
  await expect(page.getByRole('radio', { name: RAIN.key[1] })).toBeChecked()
  await page.keyboard.press('f')
  await expect(page.getByText('已答 2 题 · 未答 1 题 · 标记 1 题')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByLabel('你的答案'))
  await page.keyboard.type(RAIN.key[2]!)
  await expect(page.getByText('已答 3 题')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: '检查并交卷' }).last())
  const look = page.getByRole('dialog', { name: '交卷前看一眼' })
  await pressOn(page, look.getByRole('button', { name: '交卷' }))
  await expect(page.getByRole('heading', { name: '通过了' })).toBeVisible()
  await expectSound(page)
})
