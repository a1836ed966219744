import { expect, type Locator, type Page } from '@playwright/test'
import { expectSound } from './acts'
import type { Answer, Paper } from './materials'
import { COURSE } from './teaching'

/** What a member does with a course. */

const LENGTH = 30
const FIRST = 8
const SKIPPED_TO = 18

const place = (page: Page): Locator => page.getByRole('slider', { name: '播放位置' })
const secondsIn = async (slider: Locator): Promise<number> => Number(await slider.getAttribute('aria-valuenow'))

async function playTo(page: Page, second: number): Promise<void> {
  await expect.poll(() => secondsIn(place(page)), { intervals: [100], timeout: 40_000 }).toBeGreaterThanOrEqual(second)
}

async function counted(page: Page): Promise<number> {
  const heading = await page.getByRole('heading', { name: /^已计入/ }).innerText()
  return Number(/(\d+) 秒/.exec(heading)![1])
}

/** Finds the course by what it is about, sees what it gives, and begins. */
export async function enrol(page: Page): Promise<void> {
  await page.getByRole('link', { name: '搜索' }).click()
  await page.getByRole('combobox', { name: '搜索' }).fill('货车盲区')
  await expect(page.getByText('1 门课程')).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: COURSE }).click()
  await expect(page.getByText('0.1 学分')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '选课并开始学习' }).click()
}

/** Plays the beginning, drags over the middle, plays to the end: what was dragged over does not count. */
export async function watchWithASkip(page: Page): Promise<void> {
  const player = page.getByRole('region', { name: '播放器' })
  await player.getByRole('button', { name: '播放', exact: true }).first().click()
  await playTo(page, FIRST)
  const bar = (await place(page).boundingBox())!
  await page.mouse.click(bar.x + (bar.width * SKIPPED_TO) / LENGTH, bar.y + bar.height / 2)
  await playTo(page, LENGTH)
  await expect(page.getByText('列出未计入的 1 段')).toBeVisible()
  const watched = FIRST + LENGTH - SKIPPED_TO
  await expect.poll(() => counted(page)).toBeGreaterThanOrEqual(watched - 2)
  expect(await counted(page)).toBeLessThanOrEqual(watched + 2)
  await expect(page.getByText('本节已完成')).toBeHidden()
  await expect(page.getByRole('button', { name: /拖动跳过 (9|10|11) 秒，未计入/ })).toBeVisible()
  await expectSound(page)
}

/** Goes back to what did not count, at double speed: it counts, and the item is complete. */
export async function makeUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^速度/ }).click()
  await page.getByRole('menuitem', { name: '2.0 倍' }).click()
  await page.getByText('列出未计入的 1 段').click()
  await page.getByRole('button', { name: '补看', exact: true }).click()
  await playTo(page, SKIPPED_TO + 1)
  await page.getByRole('button', { name: '暂停' }).click()
  await expect(page.getByText('本节已完成')).toBeVisible()
  await expect.poll(() => counted(page)).toBeGreaterThanOrEqual(LENGTH - 1)
}

/** Reading counts while the page is in view, and once its end was. */
export async function readArticle(page: Page): Promise<void> {
  await page.getByRole('link', { name: '读一读' }).click()
  await page.getByText('宁可慢一秒').scrollIntoViewIfNeeded()
  await expect(page.getByText('这篇文章已读完')).toBeVisible({ timeout: 60_000 })
}

/** Answers each question as the key says, then looks it over and hands in. */
export async function takeQuiz(page: Page, paper: Paper): Promise<void> {
  await page.goto('/learn')
  await page.getByRole('link', { name: COURSE }).first().click()
  await page.getByRole('link', { name: '考一考' }).click()
  await page.getByRole('button', { name: '开始测验' }).click()
  for (let number = 1; number <= paper.asked; number++) {
    await expect(page.getByText(`第 ${number} 题，共 ${paper.asked} 题`)).toBeVisible()
    await answer(page, paper)
    await page
      .getByRole('button', { name: number < paper.asked ? '下一题' : '检查并交卷' })
      .first()
      .click()
  }
  const dialog = page.getByRole('dialog', { name: '交卷前看一眼' })
  await expect(dialog.getByText(`${paper.asked} 题都已作答。`)).toBeVisible()
  await dialog.getByRole('button', { name: '交卷' }).click()
  await expect(page.getByRole('heading', { name: '通过了' })).toBeVisible()
  await expect(page.getByText(`${paper.asked} 题中答对 ${paper.asked} 题`)).toBeVisible()
  await expectSound(page)
}

async function answer(page: Page, paper: Paper): Promise<void> {
  const sheet = page.getByRole('group').filter({ has: page.locator('legend') })
  const asked = await sheet.locator('legend').innerText()
  const right: Answer = paper.key.find(([question]) => asked.includes(question))![1]
  if (typeof right === 'string') return sheet.getByLabel('你的答案').fill(right)
  for (const option of right) {
    const choice = { name: option, exact: true }
    const offered = sheet.getByRole('radio', choice).or(sheet.getByRole('checkbox', choice))
    if (await offered.isVisible()) await offered.check()
  }
}
