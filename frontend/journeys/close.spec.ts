import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectSound, file, test } from './acts'
import { federation, lastYear } from './federation'

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

async function check(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel('学分证明、转接回执、结算报表（JSON），或会议记录（ZIP、JSON）').setInputFiles(file(name, text))
}

test('a year is closed by two, its statement is checked by a stranger, and what came late goes to a supplement', async ({
  enter,
  browser,
  baseURL,
}) => {
  const { name, member, first, second, earn } = await federation(baseURL!, lastYear)
  await earn('救护员培训', `${lastYear}-06-04`)

  const preparer = await enter(first, '/organize/closes')
  await test.step('one prepares the statement of the year that is over', async () => {
    await expect(preparer.getByText('没有未了的事').or(preparer.getByText('还没有进入日志')).first()).toBeVisible()
    await expectSound(preparer)
    await preparer.getByRole('button', { name: '准备报表' }).click()
    await expect(preparer.getByRole('heading', { name: `${name} · ${lastYear} 年` })).toBeVisible()
    await expect(preparer.getByText('你准备了这份报表，要由另一位组织员来签署。')).toBeVisible()
    await expect(preparer.getByRole('button', { name: '签署', exact: true })).toBeHidden()
    await expect(preparer.getByRole('region', { name: '学员明细' })).toContainText('王小明')
    await expectSound(preparer)
  })

  const signer = await enter(second, new URL(preparer.url()).pathname)
  const statement = await test.step('another signs it and takes it away', async () => {
    await signer.getByRole('button', { name: '签署', exact: true }).click()
    await signer.getByRole('dialog').getByRole('button', { name: '签署', exact: true }).click()
    await expect(signer.getByRole('region', { name: '签名与核验' })).toContainText('Ed25519 签名')
    await signer.getByRole('button', { name: '与学分账本核对' }).click()
    await expect(signer.getByText('核对无误：1 人的数字与账本逐条重算一致，签名有效。')).toBeVisible()
    await expectSound(signer)
    return saved(signer, '报表文件（JSON）')
  })

  const stranger = await (await browser.newContext()).newPage()
  await test.step('a stranger checks it, signed in to nothing', async () => {
    await stranger.goto('/verify')
    await check(stranger, 'statement.json', statement)
    await expect(stranger.getByRole('heading', { name: '全部成立' })).toBeVisible()
    await expect(
      stranger.getByText(`这是 ${lastYear} 年的学分结算报表（${lastYear}年1月1日 至 ${lastYear}年12月31日），共 1 人`),
    ).toBeVisible()
    await expect(stranger.getByText(`本站留有签署记录：${name}，《年度学习》，${lastYear} 年。`)).toBeVisible()
    expect(statement).not.toContain('王小明')
    await expectSound(stranger)
  })

  await test.step('a copy with other credits fails, and says why', async () => {
    const changed = statement.replace('"2000","2000"', '"9000","9000"')
    expect(changed).not.toBe(statement)
    await check(stranger, 'changed.json', changed)
    await expect(stranger.getByRole('heading', { name: '不成立' })).toBeVisible()
    await expect(stranger.getByText('内容被改过：按现在的内容算出的哈希，与签署时的不同。')).toBeVisible()
    await expect(stranger.getByText('合计与逐人各行相加不符。')).toBeVisible()
    await expectSound(stranger)
  })

  await test.step('credit that came late goes to a supplement, and what was signed stays', async () => {
    await earn('心肺复苏复训', `${lastYear}-11-20`)
    await signer.reload()
    await expect(signer.getByText('签署之后又记下 1 条属于这个周期的记录。')).toBeVisible()
    await signer.getByRole('button', { name: '准备补充报表' }).click()
    await expect(signer.getByRole('heading', { name: `${name} · ${lastYear} 年 · 补充 1` })).toBeVisible()
    await expect(signer.getByRole('listitem').filter({ hasText: '王小明' })).toContainText('原为 2')
    await preparer.goto(new URL(signer.url()).pathname)
    await preparer.getByRole('button', { name: '签署', exact: true }).click()
    await preparer.getByRole('dialog').getByRole('button', { name: '签署', exact: true }).click()
    await expect(preparer.getByRole('region', { name: '签名与核验' })).toBeVisible()
    await check(stranger, 'statement.json', statement)
    await expect(stranger.getByRole('heading', { name: '全部成立' })).toBeVisible()
    await expect(stranger.getByText('它之后还有 1 份补充报表，有变化的学员以补充报表为准。')).toBeVisible()
    await check(stranger, 'supplement.json', await saved(preparer, '报表文件（JSON）'))
    await expect(stranger.getByText(`这是 ${lastYear} 年学分结算的第 1 份补充报表，列出有变化的 1 人`)).toBeVisible()
    await expect(stranger.getByRole('heading', { name: '全部成立' })).toBeVisible()
  })

  await test.step('the member’s record of that year has both', async () => {
    const own = await enter(member, `/record?year=${lastYear}`)
    await expect(own.getByRole('button', { name: '救护员培训' })).toBeVisible()
    await expect(own.getByRole('button', { name: '心肺复苏复训' })).toBeVisible()
  })
  await stranger.context().close()
})
