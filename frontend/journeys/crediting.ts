import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expectSound } from './acts'
import { readSheet } from './sheet'
import { COURSE } from './teaching'

/** What the member sees of a credit, and what the organizer can show for it. */

/** Half a minute of film and some reading make 0.1 at 5 minutes a credit, said in the reader's language. */
export async function seeCredit(page: Page): Promise<void> {
  await page.goto('/record')
  await expect(page.getByRole('region', { name: /年的学分/ })).toContainText('0.1')
  await page.getByRole('button', { name: COURSE }).click()
  const steps = page.getByRole('main').getByRole('listitem').filter({ hasText: COURSE })
  await expect(steps).toContainText(/看了 0\.\d+ \/ 0\.\d+ 分钟/)
  await expect(steps).toContainText('5 分钟得 1 学分')
  await expect(steps).toContainText('向下取到 0.1')
  await expect(steps).toContainText('与授予学分时一致')
  await expect(steps).toContainText('第一支部，城东总支部')
  await expectSound(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(steps).toContainText(/0\.\d+ of 0\.\d+ min watched/)
  await expect(steps).toContainText('5 min = 1 credit')
  await expect(steps).toContainText('rounded down to 0.1')
  await expect(steps).toContainText('Unchanged since the credit was given')
  await expect(steps).toContainText('Branch One, East City')
  await expectSound(page)
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '学习档案' })).toBeVisible()
}

/** From the tree to the unit, the member, the entry and what was watched, on one page with an address. */
export async function drillDown(page: Page): Promise<void> {
  const line = page.getByRole('row').filter({ hasText: '第一支部' })
  await expect(line.getByRole('gridcell').first()).toContainText('2')
  await expectSound(page)
  await line.getByRole('button', { name: '第一支部，2 人' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: /王小明/ }).click()
  await expect(panel.getByRole('heading', { name: /王小明/ })).toBeVisible()
  await expect(panel.getByRole('row', { name: /安全与急救/ })).toContainText('0.1 / 1')
  await panel.getByRole('button', { name: COURSE }).click()
  await expect(panel.getByText(/^看了 .*分钟；5 分钟得 1 学分，.*向下取到 0\.1 → 0\.1$/)).toBeVisible()
  await expect(panel.getByText(/^看了 00:(2[789]|30)，全长 00:30，要求 00:27$/)).toBeVisible()
  await expect(panel.getByText('最快 2 倍速')).toBeVisible()
  await expect(panel.getByText(/^得分 100%，及格 60%$/)).toBeVisible()
  await expect(panel.getByText('与授予学分时一致')).toBeVisible()
  await expectSound(page)
}

async function exported(page: Page, format: string): Promise<string> {
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: format }).click()
  return (await saved).path()
}

/** Numbers of a sheet are numbers, however many noughts are behind them. */
const figure = (cell: string): string | number => (/^[\d.]+$/.test(cell) ? Number(cell) : cell)

/** The list as shown, in both formats: the same rows with the same figures. */
export async function exportList(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^返回名单/ }).click()
  const csv = readFileSync(await exported(page, 'CSV 文件'), 'utf8')
  const rows = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
  const sheet = readSheet(await exported(page, 'Excel 表格（XLSX）'))
  const ofCsv = rows.find((row) => row.includes('王小明'))!
  const ofSheet = sheet.find((row) => row.includes('王小明'))!
  expect(ofCsv).toContain('0.1')
  expect(ofSheet.map(figure)).toEqual(ofCsv.map(figure))
  expect(sheet).toHaveLength(rows.length)
}

/** A mistake is mended by a line more: nothing goes away, and the member reads why. */
export async function reverse(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /王小明/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: COURSE }).click()
  await page.getByRole('button', { name: '冲销这条记录' }).click()
  const form = page.getByRole('dialog', { name: /^冲销/ })
  await form.getByLabel('原因').selectOption('证据无效')
  await form.getByLabel('说明').fill('设备由他人代为操作，本人已确认。')
  await form.getByRole('button', { name: '冲销', exact: true }).click()
  await expect(page.getByText('已冲销，学分已重新计算')).toBeVisible()
  await expect(page.getByRole('button', { name: `冲销：${COURSE}` })).toContainText('−0.1')
}

export async function seeReversal(page: Page): Promise<void> {
  await page.reload()
  const standing = page.getByRole('region', { name: /年的学分/ })
  await expect(standing.getByText('0', { exact: true }).first()).toBeVisible()
  await expect(standing).toContainText('共需 6 学分')
  await page.getByRole('button', { name: `冲销：${COURSE}` }).click()
  await expect(page.getByText('设备由他人代为操作，本人已确认。')).toBeVisible()
  await expect(page.getByText('证据无效')).toBeVisible()
}
