import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expectSound, file, type Person } from './acts'

/** What the administrator does before anyone can study, page by page. */

export const PASSWORD = 'every-credit-has-evidence'

/** By their login, in the order of the roster. */
const PEOPLE = ['lin.trainer', 'zhao.reviewer', 'wang.member', 'sun.member', 'chen.organizer'] as const
export type Login = (typeof PEOPLE)[number]

const UNITS = `组织编号,组织名称,英文名称,上级编号,组织类型
CD-1,第一支部,Branch One,CD,支部
CD-2,第二支部,Branch Two,CD,支部
`
const ROSTER = `姓名,学员编号,所在组织,行业,登录名
林老师,1001,CD,,lin.trainer
赵审核,1002,CD,,zhao.reviewer
王小明,1003,CD-1,G6020,wang.member
孙小红,1004,CD-2,G6020,sun.member
陈组织,1005,CD-1,,chen.organizer
`

/** The first unit by its form, those beneath it from a table. */
export async function makeUnits(page: Page): Promise<void> {
  await page.goto('/organize/units')
  await page.getByRole('button', { name: '新建根组织' }).click()
  const form = page.getByRole('dialog', { name: '新建根组织' })
  await form.getByLabel('中文名称').fill('城东总支部')
  await form.getByLabel('英文名称').fill('East City')
  await form.getByLabel('组织编号').fill('CD')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存“城东总支部”')).toBeVisible()
  await importTable(page, '组织', 'units.csv', UNITS, 2)
  await page.goto('/organize/units')
  // Beside other organizations a root is closed at first.
  await page.getByRole('button', { name: '展开“城东总支部”' }).or(page.getByText('第二支部')).first().click()
  await expect(page.getByText('第二支部')).toBeVisible()
  await expectSound(page)
}

/** A roster with a mistake imports nothing and says where; mended, it imports all and hands out the links. */
export async function admitPeople(page: Page): Promise<Record<Login, string>> {
  await chooseTable(page, '学员', 'roster.csv', ROSTER.replace('CD-2', 'CD-9'))
  await expect(page.getByRole('heading', { name: '共 5 行，有 1 处问题' })).toBeVisible()
  const finding = page.getByRole('row').filter({ hasText: 'CD-9' })
  await expect(finding).toContainText('所在组织')
  await expect(finding.getByRole('rowheader')).toContainText('5')
  await expectSound(page)
  await importTable(page, '学员', 'roster.csv', ROSTER, 5)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载激活链接' }).click()
  return linksOf(readFileSync(await (await saved).path(), 'utf8'))
}

async function chooseTable(page: Page, what: string, name: string, table: string): Promise<void> {
  await page.goto('/organize/import')
  await page.getByRole('radio', { name: what, exact: true }).check({ force: true })
  await page.getByRole('combobox', { name: '导入到' }).click()
  await page.getByRole('option', { name: '城东总支部' }).click()
  await page.getByLabel('选择名单文件').setInputFiles(file(name, table))
}

async function importTable(page: Page, what: string, name: string, table: string, rows: number): Promise<void> {
  await chooseTable(page, what, name, table)
  await page.getByRole('button', { name: `导入 ${rows} 行` }).click()
  await expect(page.getByRole('heading', { name: `已导入 ${rows} 行` })).toBeVisible()
}

function linksOf(csv: string): Record<Login, string> {
  const lines = csv.split('\r\n').map((line) => line.replaceAll('"', '').split(','))
  return Object.fromEntries(PEOPLE.map((login) => [login, lines.find((cells) => cells[2] === login)![3]!])) as Record<
    Login,
    string
  >
}

/** Each opens the link they were handed and chooses a password. */
export async function activate(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('新密码').fill(PASSWORD)
  await page.getByRole('button', { name: '设定密码' }).click()
  await expect(page.getByText('账号已启用，请登录。')).toBeVisible()
}

export async function grant(page: Page, name: string, role: string, over?: string): Promise<void> {
  await page.goto('/organize/people')
  await page.getByRole('button', { name, exact: true }).click()
  const panel = page.getByRole('dialog', { name })
  await panel.getByRole('button', { name: '授予角色' }).click()
  await panel.getByLabel('角色').selectOption(role)
  if (over) {
    await panel.getByRole('combobox', { name: '管理哪个组织' }).click()
    await page.getByRole('option', { name: over }).click()
  }
  await panel.getByRole('button', { name: '授予', exact: true }).click()
  await expect(page.getByText(`已授予“${role}”`)).toBeVisible()
}

export async function adoptScheme(page: Page): Promise<void> {
  await page.goto('/organize/schemes')
  await page.getByRole('button', { name: '采用一个制度' }).click()
  const form = page.getByRole('dialog', { name: '采用学分制度' })
  await form.getByRole('radio', { name: '年度学习' }).check()
  await form.getByLabel('组织', { exact: true }).selectOption('城东总支部')
  await form.getByRole('button', { name: '采用', exact: true }).click()
  const adopted = page.getByRole('article').filter({ hasText: '适用于 城东总支部' })
  await expect(adopted.getByRole('heading', { name: '年度学习' })).toBeVisible()
  await expect(adopted.getByText('自学：5 分钟得 1 学分，向下取到 0.1。')).toBeVisible()
  await expectSound(page)
}

export const as = (login: Login): Person => ({ username: login, password: PASSWORD })
