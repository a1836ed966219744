import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { expectSound, test, type Person } from './acts'
import { json, person, signedIn } from './school'
import { ADMIN } from './server'

/** A union with a branch, a member of the branch and its organizer. */
async function union(baseURL: string): Promise<{ member: Person; organizer: Person; name: string }> {
  const mark = randomBytes(3).toString('hex')
  const admin = await signedIn(baseURL, ADMIN)
  const unit = async (zh: string, parentId?: string) =>
    (
      await json<{ unit: { id: string } }>(
        admin.post('/api/v1/units', { data: { name: { zh: zh + mark, en: '' }, kind: 'union', parentId } }),
      )
    ).unit.id
  const root = await unit('骑手工会')
  const branch = await unit('城南分会', root)
  await json(
    admin.post('/api/v1/schemes', {
      data: { preset: 'annual-study', unitId: root, from: `${new Date().getFullYear()}-01-01` },
    }),
  )
  const name = `grower.${mark}`
  const people = {
    member: await person(admin, branch, name),
    organizer: await person(admin, branch, `confirmer.${mark}`, 'ORGANIZER', branch),
    name,
  }
  await admin.dispose()
  return people
}

const DIPLOMA = {
  name: '毕业证书.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n%%EOF\n'),
}

async function enterDegree(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '档案' }).getByRole('link', { name: '成长档案' }).click()
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '学历学位' }).click()
  await page.getByLabel('专业').fill('物流管理')
  await page.getByRole('button', { name: '提交确认' }).click()
  await expect(page.getByText('请填写单位、学校或颁发机构。')).toBeVisible()
  await page.getByLabel('层次').selectOption('本科、学士')
  await page.getByLabel('学校').fill('滨城开放大学')
  await page.getByLabel('毕业（授予）日期').fill('2019-06-30')
  await page.getByLabel('选择文件').setInputFiles(DIPLOMA)
  await expect(page.getByRole('link', { name: '打开“毕业证书.pdf”' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '提交确认' }).click()
  await expect(page.getByText('等待确认')).toBeVisible()
}

test('a degree is entered with a document, confirmed, and stands in the years beside points for service', async ({
  enter,
  baseURL,
}) => {
  test.setTimeout(60_000)
  const { member, organizer, name } = await union(baseURL!)
  const phone = await enter(member, '/record')
  await phone.setViewportSize({ width: 390, height: 844 })
  await enterDegree(phone)

  const desk = await enter(organizer, '/organize/growth')
  await test.step('the organizer looks at it and confirms by a key', async () => {
    await expect(desk.getByRole('complementary').getByText('滨城开放大学')).toBeVisible()
    await expect(desk.getByRole('button', { name: '毕业证书.pdf' })).toBeVisible()
    await expectSound(desk)
    await desk.keyboard.press('a')
    await expect(desk.getByText(`已确认：${name}《物流管理》`)).toBeVisible()
    await desk.getByRole('button', { name: '撤回' }).click()
    await expect(desk.getByRole('complementary').getByText('滨城开放大学')).toBeVisible()
    await desk.keyboard.press('a')
    await expect(desk.getByText('没有待确认的记录')).toBeVisible()
  })

  await test.step('and gives points for service', async () => {
    await desk.getByRole('link', { name: '服务积分' }).click()
    await desk.getByRole('button', { name: '记积分' }).click()
    const dialog = desk.getByRole('dialog', { name: '记积分' })
    await dialog.getByRole('combobox', { name: '学员' }).fill(name)
    await dialog.getByRole('option', { name }).click()
    await dialog.getByLabel('每人积分').fill('30')
    await dialog.getByLabel('说明').fill('社区防汛值守')
    await expectSound(desk)
    await dialog.getByRole('button', { name: '记入账户' }).click()
    await expect(desk.getByRole('row').filter({ hasText: '社区防汛值守' })).toContainText('+30')
    await expectSound(desk)
  })

  await test.step('the member sees both in the years', async () => {
    await phone.goto('/growth')
    await expect(phone.getByRole('region', { name: '2019 年' })).toContainText('物流管理 · 本科、学士')
    const now = phone.getByRole('region', { name: `${new Date().getFullYear()} 年` })
    await expect(now).toContainText('志愿服务')
    await expect(now).toContainText('30 分')
    await expect(phone.getByRole('region', { name: '服务积分' })).toContainText('30')
    await expectSound(phone)
  })

  await test.step('and takes it away on paper', async () => {
    const file = phone.waitForEvent('download')
    await phone.getByRole('button', { name: '导出' }).click()
    await phone.getByRole('menuitem', { name: '成长档案（PDF，中英双语）' }).click()
    expect((await file).suggestedFilename()).toBe('xuefen-growth-record.pdf')
  })
})
