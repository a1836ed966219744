import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectSound, test } from './acts'
import { federation } from './federation'
import { readQr } from './paper'
import { json, signedIn } from './school'

const TITLE = '安全专题培训证书'

/** What a certificate says and what earns it: a credit of safety. */
async function design(
  baseURL: string,
  organizer: { username: string; password: string },
  unitId: string,
  year: number,
) {
  const api = await signedIn(baseURL, organizer)
  const data = {
    unitId,
    title: { zh: TITLE, en: 'Certificate in Workplace Safety' },
    body: { zh: '{name}参加{what}培训，取得 {credits}，特发此证。', en: '{name} completed {what} with {credits}.' },
    signatory: { zh: '教育培训部', en: 'Department of Training' },
    months: null,
    look: 'JADE',
    earning: { kind: 'CATEGORY', category: 'safety', milli: 1000 },
    automatic: false,
    fromYear: year,
  }
  await json(api.post('/api/v1/certificate-designs', { data }))
  await api.dispose()
}

test('a stranger reads the QR code off the paper and learns what the certificate is worth, then that it was revoked', async ({
  enter,
  browser,
  baseURL,
}) => {
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  const year = Number(day.slice(0, 4))
  const { unit, member, first, earn } = await federation(baseURL!, year)
  await earn('救护员培训', day)
  await design(baseURL!, first, unit, year)

  const organizer = await enter(first, '/organize/certificates')
  await test.step('the organizer issues it by hand', async () => {
    await expect(organizer.getByText('没有这样的证书')).toBeVisible()
    await organizer.getByRole('button', { name: '签发证书' }).click()
    const form = organizer.getByRole('dialog', { name: '签发证书' })
    await form.getByLabel('样式').selectOption(TITLE)
    await form.getByRole('combobox', { name: '学员' }).fill('王小明')
    await organizer.getByRole('option', { name: '王小明' }).click()
    await expectSound(organizer)
    await form.getByRole('button', { name: '签发', exact: true }).click()
    await expect(organizer.getByText('已签发给王小明')).toBeVisible()
    await expect(organizer.getByRole('row').filter({ hasText: '王小明' })).toContainText('有效')
  })

  const address = await test.step('the member takes the paper; its link is public, their name is not', async () => {
    const holder = await enter(member, '/certificates')
    await holder.getByRole('link', { name: TITLE }).click()
    await expect(holder.getByRole('switch', { name: '显示我的全名' })).not.toBeChecked()
    const link = holder.getByRole('region', { name: '核验链接' })
    await expect(link.getByRole('button', { name: '复制链接' })).toBeVisible()
    await expectSound(holder)
    const saved = holder.waitForEvent('download')
    await holder.getByRole('button', { name: '下载 PDF' }).click()
    const read = await readQr(browser, readFileSync(await (await saved).path()))
    await expect(link).toContainText(read)
    return read
  })

  const stranger = await (await browser.newContext()).newPage()
  await test.step('a stranger opens what the QR code says', async () => {
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { name: '这份证书有效' })).toBeVisible()
    const paper = stranger.getByRole('article', { name: `证书《${TITLE}》` })
    await expect(paper).toContainText('王**')
    await expect(paper).toContainText('2 学分')
    await expect(stranger.locator('body')).not.toContainText('王小明')
    await stranger.getByRole('button', { name: '在这里核验' }).click()
    await expect(stranger.getByRole('heading', { name: '全部成立' })).toBeVisible()
    await expectSound(stranger)
  })

  await test.step('the organizer revokes it and says why', async () => {
    await organizer.getByRole('button', { name: '打开王小明的证书' }).click()
    await organizer.getByRole('button', { name: '撤销', exact: true }).click()
    const form = organizer.getByRole('dialog', { name: `撤销王小明的《${TITLE}》` })
    await form.getByLabel('原因').selectOption('签发有误')
    await form.getByLabel('说明').fill('这次培训不在证书的范围内。')
    await form.getByRole('button', { name: '撤销', exact: true }).click()
    await expect(organizer.getByText('证书已撤销', { exact: true })).toBeVisible()
  })

  await test.step('whoever opens the same address sees it, with the reason and without the note', async () => {
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { name: '这份证书已撤销' })).toBeVisible()
    await expect(stranger.getByText('原因：签发有误')).toBeVisible()
    await expect(stranger.locator('body')).not.toContainText('这次培训不在证书的范围内。')
    await expectSound(stranger)
  })
  await stranger.context().close()
})
