import { expect } from '@playwright/test'
import { expectSound, test } from './acts'
import { federation } from './federation'

test('an organizer changes a requirement and a cap, sees whom it moves, publishes it, and the record asks for it', async ({
  enter,
  baseURL,
}) => {
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  const { member, first, earn } = await federation(baseURL!, Number(day.slice(0, 4)))
  await earn('救护员培训', day)
  const page = await enter(first, '/organize/schemes')

  await test.step('the next version asks for more in all and lets less count in person', async () => {
    await page.getByRole('button', { name: '写下一版' }).click()
    await expect(page.getByText('各类最低合计 4，其余 2 可来自任何类别。')).toBeVisible()
    await page
      .getByRole('listitem')
      .filter({ hasText: /^合计至少/ })
      .getByLabel('学分')
      .fill('8')
    await expect(page.getByText('各类最低合计 4，其余 4 可来自任何类别。')).toBeVisible()
    await expect(page.getByText(/^原为：每年至少 6 学分/)).toBeVisible()
    await page.getByRole('button', { name: '添加上限' }).click()
    await page.getByRole('menuitem', { name: '某种学习方式' }).click()
    const cap = page.getByRole('listitem').filter({ hasText: '每期最多计' })
    await cap.getByRole('combobox', { name: '学习方式' }).selectOption('线下培训')
    await cap.getByLabel('学分').fill('1')
    await expect(cap.getByText('新增')).toBeVisible()
    await expect(page.getByText(/与上一版相比，改了 2 条规则。/)).toBeVisible()
    await expectSound(page)
  })

  await test.step('it is tried on the members there are, and nothing is written', async () => {
    const trial = page.getByRole('complementary', { name: '如果发布版本 2' })
    await trial.getByRole('button', { name: '用现有记录试算' }).click()
    await expect(trial.getByText(/^\d 人，用时/)).toBeVisible()
    await expectSound(page)
  })

  await test.step('it is published with a reason that stands beside it', async () => {
    await page.getByRole('button', { name: '发布版本 2…' }).click()
    const form = page.getByRole('dialog', { name: '发布版本 2' })
    await form.getByLabel('为什么改').fill('新规定自今年起施行。')
    await form.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByText('版本 2 已发布')).toBeVisible()
    await expect(page.getByText(/^每年至少 8 学分/)).toBeVisible()
    await expect(page.getByText('发布说明：新规定自今年起施行。')).toBeVisible()
    await expectSound(page)
  })

  await test.step('the member’s record asks for it, and counts one of the two', async () => {
    const own = await enter(member, '/record')
    await expect(async () => {
      await own.reload()
      await expect(own.getByRole('region', { name: /年的学分/ })).toContainText('共需 8 学分', { timeout: 2000 })
    }).toPass()
    await expect(own.getByRole('button', { name: '救护员培训' })).toBeVisible()
    await expectSound(own)
  })
})
