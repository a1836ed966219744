import { expect, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expectSound, file } from './acts'
import { COURSE } from './teaching'

/** What a credit is worth to someone who trusts nobody: its proof, taken away and checked elsewhere. */

/** The member checks the entry where it stands and takes its proof along. */
export async function takeProof(page: Page): Promise<string> {
  await page.reload()
  const steps = page.getByRole('main').getByRole('listitem').filter({ hasText: COURSE })
  await expect(steps.getByText(/^日志第 \d+ 条/)).toBeVisible()
  await steps.getByRole('button', { name: '在这里核验' }).click()
  await expect(steps.getByRole('heading', { name: '全部成立' })).toBeVisible()
  await expectSound(page)
  const saved = page.waitForEvent('download')
  await steps.getByRole('button', { name: '下载证明' }).click()
  return readFileSync(await (await saved).path(), 'utf8')
}

/** A stranger, who has no account, checks it on the page, and notices when a figure was changed. */
export async function strangerChecks(browser: Browser, proof: string): Promise<void> {
  const own = await browser.newContext()
  const page = await own.newPage()
  await page.goto('/verify')
  await page.getByLabel('学分证明、转接回执、结算报表（JSON），或会议记录（ZIP、JSON）').setInputFiles(file('proof.json', proof))
  await expect(page.getByRole('heading', { name: '全部成立' })).toBeVisible()
  await expect(page.getByText(/正是本站公布的密钥/)).toBeVisible()
  await expect(page.getByText(/^授予 0\.1，类别代码/)).toBeVisible()
  await expectSound(page)
  await page.getByLabel('或者把文件内容贴在这里').fill(proof.replace(/(amount_milli\D+)100/, '$19100'))
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByRole('heading', { name: '不成立' })).toBeVisible()
  await expect(page.getByText('不在所签署的日志里', { exact: false }).first()).toBeVisible()
  await expectSound(page)
  await checkOffline(page, proof)
  await own.close()
}

/** The page in one file, from a disk and without a network. */
async function checkOffline(page: Page, proof: string): Promise<void> {
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载离线核验页' }).click()
  const path = `${await (await saved).path()}.html`
  await (await saved).saveAs(path)
  await page.context().setOffline(true)
  await page.goto(pathToFileURL(path).href)
  await page.getByLabel('学分证明、转接回执、结算报表（JSON），或会议记录（ZIP、JSON）').setInputFiles(file('proof.json', proof))
  await expect(page.getByRole('heading', { name: '全部成立' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Everything holds' })).toBeVisible()
}
