import { expect, type Page } from '@playwright/test'
import { expectSound } from './acts'
import type { Paper } from './materials'

/** What the trainer and the reviewer do until a course is published. */

export const COURSE = '骑手过路口'
const READING = `# 过路口的三条规矩

大货车右转时，**车头右侧**是盲区。

1. 停在路口后方，看得见司机的后视镜。
2. 绿灯亮了也先看一眼再走。
3. 宁可慢一秒，不抢一辆车的距离。
`

export async function beginCourse(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建课程' }).first().click()
  const dialog = page.getByRole('dialog', { name: '新建课程' })
  await dialog.getByLabel('课程名称').fill(COURSE)
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(page).toHaveURL(/\/studio\/courses\/\d+/)
  const edit = page.getByRole('region', { name: '编辑' })
  await edit.getByLabel('简介').fill('盲区在哪里，右转的货车怎么让，一分钟学会。')
  await edit.getByLabel('学分类别').selectOption('安全与急救')
  await edit.getByRole('checkbox', { name: '适合所有行业' }).check({ force: true })
}

async function addItem(page: Page, kind: '视频' | '文章' | '测验', title: string): Promise<void> {
  await page.getByRole('button', { name: '加学习项' }).click()
  await page.getByRole('menuitem', { name: kind }).click()
  await page.getByRole('region', { name: '编辑' }).getByLabel('标题').fill(title)
}

/** Uploads; what follows goes on while the server converts. */
export async function addVideo(page: Page, recording: string): Promise<void> {
  await addItem(page, '视频', '看一看：路口三十秒')
  await page.getByLabel('把视频或音频拖到这里').setInputFiles(recording)
  await expect(page.getByRole('progressbar', { name: /上传进度|转码进度/ })).toBeVisible()
}

export async function addArticle(page: Page): Promise<void> {
  await addItem(page, '文章', '读一读：三条规矩')
  await page.getByLabel('正文（中文）').fill(READING)
  await page.getByRole('tab', { name: '预览' }).click()
  await expect(page.getByRole('heading', { name: '过路口的三条规矩' })).toBeVisible()
}

/** The dry run says which questions no quiz here can ask, and where; then the others are imported. */
export async function addQuiz(page: Page, paper: Paper): Promise<void> {
  await addItem(page, '测验', '考一考')
  await page.getByRole('button', { name: '导入 GIFT' }).click()
  const dialog = page.getByRole('dialog', { name: '从 GIFT 文件导入' })
  await dialog.getByLabel('选择 GIFT 文件').setInputFiles(paper.gift)
  await expect(dialog.getByText(`${paper.asked} 题可以导入`)).toBeVisible()
  await expect(dialog.getByText(`${paper.refused} 题不能导入`)).toBeVisible()
  await expect(dialog.getByText(/^第 \d+ 行，第 \d+ 列$/)).toHaveCount(paper.refused)
  await dialog.getByRole('button', { name: `跳过不能用的，导入 ${paper.asked} 题` }).click()
  await expect(page.getByText(`已导入 ${paper.asked} 题`)).toBeVisible()
}

/** Goes back to the video: it says how far it is until it can be played, and the checklist clears. */
export async function awaitConversion(page: Page): Promise<void> {
  await page.getByRole('button', { name: '视频 看一看' }).click()
  const video = page.getByRole('region', { name: '编辑' })
  await expect(video.locator('video')).toBeVisible({ timeout: 180_000 })
}

export async function submit(page: Page): Promise<void> {
  const gate = page.getByRole('complementary', { name: '发布前检查' })
  await expectSound(page)
  await gate.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('已提交审核')).toBeVisible()
  await expect(gate.getByText('正在等审核人处理，这期间不能修改。')).toBeVisible()
}

/** The reviewer reads each item before the course is published. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('link', { name: COURSE }).click()
  await expect(page.getByText('林老师提交 · 批准后成为版本 1')).toBeVisible()
  const outline = page.getByRole('navigation', { name: '大纲' })
  await outline.getByRole('button', { name: '看一看' }).click()
  await expect(page.locator('video')).toBeVisible()
  await expect(page.getByText('看满 90 %')).toBeVisible()
  await outline.getByRole('button', { name: '读一读' }).click()
  await expect(page.getByText('宁可慢一秒')).toBeVisible()
  await outline.getByRole('button', { name: '考一考' }).click()
  await expect(page.getByText('60 分通过，不限时，不限次数。')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '批准并发布' }).click()
  await page.getByRole('dialog', { name: '发布为版本 1？' }).getByRole('button', { name: '批准并发布' }).click()
  await expect(page.getByText('已发布版本 1')).toBeVisible()
}
