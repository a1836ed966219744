import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectSound, test, type Person } from './acts'
import { json, person, signedIn } from './school'
import { ADMIN } from './server'

interface Branches {
  mark: string
  member: Person
  north: Person
  south: Person
}

/** Two branches of a federation with an organizer each, the southern under another scheme, and a member of the northern. */
async function branches(baseURL: string): Promise<Branches> {
  const mark = randomBytes(3).toString('hex')
  const admin = await signedIn(baseURL, ADMIN)
  const unit = async (zh: string, parentId?: string) =>
    (
      await json<{ unit: { id: string } }>(
        admin.post('/api/v1/units', { data: { name: { zh: zh + mark, en: '' }, kind: 'union', parentId } }),
      )
    ).unit.id
  const root = await unit('骑手工会')
  const north = await unit('北区支部', root)
  const south = await unit('南区支部', root)
  const from = `${new Date().getFullYear()}-01-01`
  await json(admin.post('/api/v1/schemes', { data: { preset: 'annual-study', unitId: root, from } }))
  await json(admin.post('/api/v1/schemes', { data: { preset: 'party-member-training', unitId: south, from } }))
  const people = {
    member: await person(admin, north, `mover.${mark}`),
    north: await person(admin, north, `north.${mark}`, 'ORGANIZER', north),
    south: await person(admin, south, `south.${mark}`, 'ORGANIZER', south),
  }
  await admin.dispose()
  return { mark, ...people }
}

test('a member asks to move, the old unit releases, the new one accepts, and a stranger checks the receipt', async ({
  enter,
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000)
  const { mark, member, north, south } = await branches(baseURL!)
  const phone = await enter(member, '/me')
  await test.step('the member asks for it on a phone', async () => {
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.getByRole('button', { name: '申请转接' }).click()
    const form = phone.getByRole('dialog', { name: '申请转接' })
    await form.getByRole('button', { name: '提交申请' }).click()
    await expect(form.getByText('请选择组织。')).toBeVisible()
    await form.getByRole('combobox', { name: '转往哪个组织' }).fill(`南区支部${mark}`)
    await phone.getByRole('option', { name: `南区支部${mark}` }).click()
    await form.getByLabel('说明').fill('搬到南区住了')
    await form.getByRole('button', { name: '提交申请' }).click()
    await expect(phone.getByText('等原组织转出')).toBeVisible()
    await expectSound(phone)
  })

  await test.step('the old unit releases them, by keys alone', async () => {
    const page = await enter(north, '/organize/transfers')
    await expect(page.getByRole('heading', { name: `mover.${mark}` })).toBeVisible()
    await expect(page.getByText('搬到南区住了')).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: '同意转出' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `让 mover.${mark} 转出？` })
    await dialog.getByRole('button', { name: '同意转出' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('没有待转出的学员')).toBeVisible()
    await page.getByRole('tab', { name: '办理中' }).click()
    await expect(page.getByText('等新组织接收')).toBeVisible()
  })

  await test.step('the new unit accepts them under its own scheme', async () => {
    const page = await enter(south, '/organize/transfers?tab=ACCEPT')
    await page.getByRole('button', { name: '接收', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `接收 mover.${mark}` })
    await expect(dialog.getByText('本组织用另一个学分制度“党员集中学习培训”')).toBeVisible()
    await expect(dialog.getByText('这一年在其他学分制度下还没有取得学分。')).toBeVisible()
    await dialog.getByRole('button', { name: '接收', exact: true }).click()
    await expect(page.getByText('没有待接收的学员')).toBeVisible()
    await page.getByRole('tab', { name: '已办结' }).click()
    await page.getByRole('button', { name: '与账本核对' }).click()
    await expect(page.getByText('回执成立：签名有效，数字与账本一致。')).toBeVisible()
    await expectSound(page)
  })

  const receipt = await test.step('the member belongs there and takes the receipt along', async () => {
    await phone.reload()
    await expect(phone.getByText('新组织已接收')).toBeVisible()
    await expectSound(phone)
    const saved = phone.waitForEvent('download')
    await phone.getByRole('button', { name: '下载回执文件' }).click()
    return readFileSync(await (await saved).path(), 'utf8')
  })

  await test.step('a stranger checks it without an account, as a file and by its code', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const { sha256 } = JSON.parse(receipt) as { sha256: string }
    await page.goto(`/verify?receipt=${sha256}`)
    await expect(page.getByRole('heading', { name: '全部成立' })).toBeVisible()
    await expect(page.getByRole('region', { name: '回执里写了什么' })).toContainText(`南区支部${mark}`)
    await expectSound(page)
    await page.getByLabel('或者把文件内容贴在这里').fill(receipt.replace('南区支部', '西区支部'))
    await page.getByRole('button', { name: '核验', exact: true }).click()
    await expect(page.getByRole('heading', { name: '不成立' })).toBeVisible()
    await expect(page.getByText('内容被改过：按现在的内容算出的哈希，与签署时的不同。')).toBeVisible()
    await context.close()
  })
})
