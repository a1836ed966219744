import { expect } from '@playwright/test'
import { expectSound, test } from './acts'
import { quizCourse } from './school'
import { ADMIN } from './server'

test('a member finds a course by pinyin, goes to it by the keyboard, and keeps the search', async ({
  baseURL,
  enter,
}) => {
  const { member, title } = await quizCourse(baseURL!)
  const page = await enter(member, '/search')
  const box = page.getByRole('combobox', { name: '搜索' })
  await expect(box).toBeFocused()
  await page.keyboard.type('ytqx')
  const word = page.getByRole('option', { name: /雨天/ }).first()
  await expect(word).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expectSound(page)
  await page.keyboard.press('ArrowDown')
  await expect(word).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(box).toHaveAttribute('aria-expanded', 'false')

  await box.fill(title.replace('雨天', '雨田'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  await page.getByRole('button', { name: '保存搜索' }).click()
  const dialog = page.getByRole('dialog', { name: '保存搜索' })
  await dialog.getByLabel('名字').fill('雨天的课')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/search')
  await page.getByRole('link', { name: '雨天的课' }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('an administrator teaches search a word, and it finds what it means', async ({ baseURL, enter }) => {
  const { title } = await quizCourse(baseURL!)
  const page = await enter(ADMIN, '/admin/search-words')
  const taught = `plashride${Date.now()}`
  await page.getByRole('button', { name: '添加一组' }).click()
  const dialog = page.getByRole('dialog', { name: '添加一组' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('请至少写一个词。')).toBeVisible()
  await dialog.getByLabel('词语，一行一个').fill(`雨天骑行\n${taught}`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(`雨天骑行 · ${taught}`)).toBeVisible()
  await expectSound(page)
  await expect
    .poll(async () => (await page.request.get(`/api/v1/search/courses?q=${taught}&limit=50`)).text())
    .toContain(title)
  await page.getByRole('button', { name: '删除“雨天骑行”' }).first().click()
  await expect(page.getByText(`雨天骑行 · ${taught}`)).toBeHidden()
})

test('a trainer finds a question by a word of it, and goes on in the quiz it stands in', async ({ baseURL, enter }) => {
  const { trainer, title } = await quizCourse(baseURL!)
  const page = await enter(trainer, '/studio/questions')
  const questions = page.locator('[data-question]')
  await expect(questions).toHaveCount(3)
  await page.getByRole('searchbox', { name: '搜试题' }).fill('濕井蓋')
  await expect(questions).toHaveText(['压过湿井盖时应当急转弯。'])
  await expect(page.locator('mark').first()).toBeVisible()
  await expectSound(page)
  await page.getByRole('searchbox', { name: '搜试题' }).fill('琵琶')
  await expect(page.getByText('没有找到“琵琶”')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '看全部试题' }).click()
  await expect(questions).toHaveCount(3)
  await questions.filter({ hasText: '湿井盖' }).click()
  await expect(page).toHaveURL(/\/studio\/courses\/\d+\?/)
  await expect(page.getByRole('button', { name: '编辑第 2 题' })).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByText(title).first()).toBeVisible()
})
