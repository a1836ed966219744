import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { expectSound, test, type Person } from './acts'
import { json, person, signedIn } from './school'
import { ADMIN } from './server'

/** A federation with a branch, a member of the branch, and an organizer of each; two levels of review. */
async function federation(baseURL: string): Promise<{ member: Person; first: Person; second: Person }> {
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
      data: { preset: 'party-member-training', unitId: root, from: `${new Date().getFullYear()}-01-01` },
    }),
  )
  const rules = { submitDays: 180, reviewDays: 10, secondReviewDays: 10, appealDays: 15, levels: 2, dayMinutes: 480 }
  await json(admin.put(`/api/v1/claim-rules?unit=${root}`, { data: rules }))
  const people = {
    member: await person(admin, branch, `claimant.${mark}`),
    first: await person(admin, branch, `first.${mark}`, 'ORGANIZER', branch),
    second: await person(admin, root, `second.${mark}`, 'ORGANIZER', root),
  }
  await admin.dispose()
  return people
}

/** What a phone's camera would give: a picture, here of one colour. */
function photo(name: string, shade: number) {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, check])
  }
  const [width, height] = [240, 320]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = Buffer.alloc((width + 1) * height, shade)
  for (let row = 0; row < height; row++) pixels[row * (width + 1)] = 0
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}

const TRAINING = '红十字救护员培训'

async function write(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/record')
  await page.getByRole('link', { name: '申报学分' }).click()
  await expect(page).toHaveURL(/\/claims$/)
  await page.getByRole('link', { name: '申报学分' }).click()
  await page.getByLabel('参加了什么培训').fill(TRAINING)
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  await page.getByLabel('开始日期').fill(today)
  await page.getByLabel('学了多少').fill('8')
  await expect(page.getByText('预计得 8 学时')).toBeVisible()
  await page.getByLabel('拍照').setInputFiles(photo('证书.png', 200))
  await expect(page.getByRole('link', { name: '打开“证书.png”' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await expectSound(page)
  await page.reload()
  await expect(page.getByLabel('参加了什么培训')).toHaveValue(TRAINING)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByText('待审核')).toBeVisible()
}

test('training elsewhere is claimed on a phone, returned, corrected, approved twice and in the record', async ({
  enter,
  baseURL,
}) => {
  const { member, first, second } = await federation(baseURL!)
  const phone = await enter(member, '/record')
  await write(phone)

  const branch = await enter(first, '/organize/claims')
  await test.step('the organizer of the branch returns it, by keys alone', async () => {
    await expect(branch.getByRole('heading', { name: TRAINING })).toBeVisible()
    await expect(branch.getByRole('img', { name: '证书.png' })).toBeVisible()
    await expectSound(branch)
    await branch.keyboard.press('r')
    await branch.keyboard.press('1')
    await branch.keyboard.press('Enter')
    await expect(branch.getByText(/^已退回：/)).toBeVisible()
    await branch.keyboard.press('u')
    await expect(branch.getByRole('heading', { name: TRAINING })).toBeVisible()
    await branch.keyboard.press('r')
    await branch.keyboard.press('1')
    await branch.keyboard.press('Enter')
    await expect(branch.getByText('没有待审的申报')).toBeVisible()
  })

  await test.step('the member reads why, takes the picture again and submits', async () => {
    const remove = phone.getByRole('button', { name: '去掉“证书.png”' })
    await expect(async () => {
      await phone.reload()
      await expect(remove).toBeVisible({ timeout: 1000 })
    }).toPass()
    await expect(phone.getByText('照片看不清，请重新拍摄，四角都要拍到。').first()).toBeVisible()
    await remove.click()
    await expect(phone.getByRole('link', { name: '打开“证书.png”' })).toBeHidden()
    await phone.getByLabel('拍照').setInputFiles(photo('清楚的证书.png', 120))
    await expect(phone.getByRole('link', { name: '打开“清楚的证书.png”' })).toBeVisible()
    await phone.getByRole('button', { name: '改好了，再次提交' }).click()
    await expect(phone.getByText('待审核')).toBeVisible()
  })

  await test.step('the branch approves, then the federation', async () => {
    await branch.reload()
    await expect(branch.getByRole('img', { name: '清楚的证书.png' })).toBeVisible()
    await branch.keyboard.press('a')
    await expect(branch.getByText(/^已通过：/)).toBeVisible()
    await branch.close()
    const above = await enter(second, '/organize/claims')
    await expect(async () => {
      await above.reload()
      await expect(above.getByRole('heading', { name: TRAINING })).toBeVisible({ timeout: 1500 })
    }).toPass()
    await above.keyboard.press('a')
    await expect(above.getByText(/^已通过：/)).toBeVisible()
    await above.goto('/organize/audit')
  })

  await test.step('the credit is in the record, with the document it rests on', async () => {
    await expect(async () => {
      await phone.goto('/record')
      await expect(phone.getByRole('button', { name: TRAINING })).toBeVisible({ timeout: 1500 })
    }).toPass()
    await phone.getByRole('button', { name: TRAINING }).click()
    const entry = phone.getByRole('main').getByRole('listitem').filter({ hasText: TRAINING })
    await expect(entry).toContainText('用时 480 分钟')
    await expect(entry).toContainText('清楚的证书.png')
    await expect(entry).toContainText('与授予学分时一致')
    await expectSound(phone)
  })
})
