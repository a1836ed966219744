import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectSound, test } from './acts'
import { branch, expectPlaying, goOnAir, plan } from './live'
import { readSheet } from './sheet'

const CLASS = '摔倒之后的前十分钟'

test('a class is planned, given from a browser, attended, checked, studied again and credited', async ({
  enter,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const { unit, trainer, wang, sun } = await branch(baseURL!)
  const desk = await enter(trainer, '/studio/live')

  const id = await test.step('the trainer plans it for the branch, with places', async () => {
    const made = await plan(desk, unit, CLASS, async () => {
      await desk.getByLabel('名额').fill('20')
      await desk.getByLabel('学分类别').selectOption('安全与急救')
      await expectSound(desk)
    })
    await expect(desk.getByText('还没有人报名')).toBeVisible()
    await expectSound(desk)
    return made
  })

  const phone = await enter(wang, '/live')
  const other = await enter(sun, `/live/${id}`)
  await test.step('two members register, one from the list on a phone, one on its page', async () => {
    await phone.setViewportSize({ width: 390, height: 844 })
    const row = phone.getByRole('listitem').filter({ hasText: CLASS })
    await row.getByRole('button', { name: '报名' }).click()
    await row.getByRole('link', { name: '进入教室' }).click()
    await other.getByRole('button', { name: '报名' }).click()
    for (const page of [phone, other]) {
      await expect(page.getByText('讲师到了就开始，这个页面会自己切换。')).toBeVisible()
      await expectSound(page)
    }
    await desk.reload()
    await expect(desk.getByText('王小明')).toBeVisible()
    await expect(desk.getByText('孙小红')).toBeVisible()
  })

  await test.step('the trainer goes on the air with camera and microphone', async () => {
    await desk.getByRole('link', { name: '进入教室' }).click()
    await expect(desk.getByRole('button', { name: '打开摄像头和麦克风' })).toBeVisible()
    await expectSound(desk)
    await goOnAir(desk)
  })

  await test.step('both watch, and speak with each other', async () => {
    await Promise.all([expectPlaying(phone), expectPlaying(other)])
    await phone.getByRole('tab', { name: '提问' }).click()
    await phone.getByRole('textbox', { name: '向讲师提问' }).fill('头盔磕了一下还能用吗？')
    await phone.getByRole('button', { name: '提问', exact: true }).click()
    await other.getByRole('tab', { name: '提问' }).click()
    await other.getByRole('button', { name: '0 票，投一票' }).click()
    await expect(phone.getByRole('button', { name: '1 票，投一票' })).toBeVisible()
    await other.getByRole('tab', { name: '聊天' }).click()
    await other.getByRole('textbox', { name: '说点什么' }).fill('收到')
    await other.keyboard.press('Enter')
    await expect(desk.getByRole('tabpanel').getByText('收到')).toBeVisible()
  })

  await test.step('one answers the check with the keyboard alone, the other lets it pass', async () => {
    const asked = phone.getByRole('group', { name: '还在听吗？' })
    // Whoever isn't writing has the button under their fingers.
    await phone.getByRole('tab', { name: '提问' }).focus()
    await expect(asked).toBeVisible({ timeout: 60_000 })
    await expect(asked.getByRole('button', { name: '我在' })).toBeFocused()
    await phone.keyboard.press('Enter')
    await expect(phone.getByText(/已答到/)).toBeVisible()
    const missed = other.getByRole('group', { name: '还在听吗？' })
    await expect(missed).toBeVisible()
    await expectSound(other)
    await expect(missed).toBeHidden()
  })

  await test.step('the trainer ends it for everyone', async () => {
    await desk.getByRole('button', { name: '下课' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '下课' }).click()
    // The recording may be there as soon as the class is over.
    for (const page of [desk, phone, other])
      await expect(page.getByText('感谢参加。').or(page.getByRole('region', { name: '直播录像' }))).toBeVisible()
  })

  await test.step('its recording plays', async () => {
    await expect(phone.getByRole('region', { name: '直播录像' })).toBeVisible({ timeout: 60_000 })
    await phone.getByRole('button', { name: '播放', exact: true }).click()
    await expectPlaying(phone)
    expect(await phone.locator('video').evaluate((one: HTMLVideoElement) => one.duration)).toBeGreaterThan(30)
    await expectSound(phone)
  })

  await test.step('the trainer reads what became of it and takes the list along', async () => {
    await desk.goto(`/studio/live/${id}`)
    await expect(desk.getByText('头盔磕了一下还能用吗？')).toBeVisible()
    const line = desk.getByRole('row').filter({ hasText: '王小明' })
    await expect(line).toContainText('1 / 1')
    await expect(desk.getByRole('row').filter({ hasText: '孙小红' })).toContainText('0 / 1')
    await expectSound(desk)
    const saved = desk.waitForEvent('download')
    await desk.getByRole('link', { name: '下载表格' }).click()
    const sheet = readSheet(await (await saved).path())
    const row = (name: string) => sheet.find((cells) => cells.includes(name))!
    expect(row('王小明').slice(-3).map(Number)).toEqual([1, 0, 1])
    expect(row('孙小红').slice(-3).map(Number)).toEqual([0, 0, 1])
    expect(Number(row('王小明').at(-4))).toBeGreaterThan(0.3)
  })

  await test.step('credits stand in the record of who was there, and not of who was not, with the reasons', async () => {
    await expectCredit(phone, /^\+0\.[4-9]$/, '在场确认 1 / 1 次')
    await expectCredit(other, /^0$/, '在场确认 0 / 1 次')
    await expectSound(phone)
  })
})

/** Attendance is frozen a minute after a class, when no answer can come any more; then its entry is written. */
async function expectCredit(page: Page, amount: RegExp, reason: string): Promise<void> {
  const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: CLASS })
  await expect(async () => {
    await page.goto('/record')
    await expect(entry).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 120_000 })
  await entry.getByRole('button', { name: CLASS }).click()
  await expect(entry).toContainText(reason)
  await expect(entry.locator('.amount')).toHaveText(amount)
}

const MEETING = '十二月支部大会'

test('a meeting is planned, signed in to, votes, is minuted and signed, and a stranger checks its file', async ({
  enter,
  baseURL,
  browser,
}) => {
  test.setTimeout(120_000)
  const { unit, trainer, wang, sun } = await branch(baseURL!)
  const desk = await enter(trainer, '/studio/live')

  const id = await test.step('it is planned as a meeting, with who writes its minutes', async () => {
    const made = await plan(desk, unit, MEETING, async () => {
      await desk.getByRole('switch', { name: /这是一次会议/ }).check()
      await desk.getByRole('combobox', { name: '记录人' }).fill('王')
      await desk.getByRole('option', { name: '王小明' }).click()
      await expectSound(desk)
    })
    await expect(desk.getByRole('region', { name: '会议' })).toContainText('记录人：王小明')
    return made
  })

  const secretary = await enter(wang, `/live/${id}/meeting`)
  const member = await enter(sun, `/live/${id}/meeting`)
  await member.setViewportSize({ width: 390, height: 844 })
  await test.step('those who come sign in', async () => {
    for (const page of [secretary, member]) {
      await page.getByRole('button', { name: '签到' }).click()
      await expect(page.getByText('你已签到')).toBeVisible()
      await expectSound(page)
    }
  })

  await test.step('the secretary writes a resolution, both vote, and it is carried', async () => {
    await secretary.getByRole('button', { name: '添加决议' }).click()
    const form = secretary.getByRole('dialog', { name: '添加决议' })
    await form.getByLabel('决议内容').fill('同意设立骑手急救小组。')
    await form.getByRole('button', { name: '保存' }).click()
    await secretary.getByRole('button', { name: '开始会议' }).click()
    await secretary.getByRole('button', { name: '开始表决' }).click()
    for (const page of [secretary, member]) {
      await page.getByRole('button', { name: '赞成', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: '投票' }).click()
      await expect(page.getByText(/你已投票/)).toBeVisible()
    }
    await secretary.getByRole('button', { name: '结束表决' }).click()
    await expect(member.getByText('赞成 2，反对 0，弃权 0')).toBeVisible()
    await expectSound(member)
  })

  await test.step('the minutes grow for everyone, and the meeting is signed', async () => {
    await secretary.getByRole('textbox', { name: '会议记录' }).fill('## 急救小组\n\n周明介绍了方案，**一致同意**。')
    await expect(secretary.getByText('已保存', { exact: true })).toBeVisible()
    await expect(member.getByRole('heading', { name: '急救小组' })).toBeVisible()
    await expectSound(secretary)
    await secretary.getByRole('button', { name: '结束并存档' }).click()
    await secretary.getByRole('dialog').getByRole('button', { name: '结束并存档' }).click()
    await expect(secretary.getByRole('region', { name: '存档' })).toBeVisible()
    await expectSound(secretary)
  })

  await test.step('its file is taken away, and a stranger checks it', async () => {
    const saved = secretary.waitForEvent('download')
    await secretary.getByRole('button', { name: '下载全部（ZIP）' }).click()
    const zip = readFileSync(await (await saved).path())
    const own = await browser.newContext()
    const page = await own.newPage()
    await page.goto('/verify')
    const chosen = page.getByLabel('学分证明、转接回执、结算报表（JSON），或会议记录（ZIP、JSON）')
    await chosen.setInputFiles({ name: 'meeting.zip', mimeType: 'application/zip', buffer: zip })
    await expect(page.getByRole('heading', { name: '全部成立' })).toBeVisible()
    await expectSound(page)
    const words = Buffer.from('同意设立')
    const forged = Buffer.from(zip)
    for (let at = forged.indexOf(words); at >= 0; at = forged.indexOf(words, at + 1)) forged.write('反对设立', at)
    expect(forged.equals(zip)).toBe(false)
    await chosen.setInputFiles({ name: 'forged.zip', mimeType: 'application/zip', buffer: forged })
    await expect(page.getByRole('heading', { name: '不成立' })).toBeVisible()
    await own.close()
  })
})
