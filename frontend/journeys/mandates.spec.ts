import { expect } from '@playwright/test'
import { expectSound, test } from './acts'
import { quizCourse, RAIN } from './school'

test('an organizer requires a course, a member sees it at home and completes it, the organizer sees it done', async ({
  enter,
  baseURL,
}) => {
  const { member: who, organizer: whose, unit, title } = await quizCourse(baseURL!)
  const organizer = await enter(whose, '/organize/mandates')
  const task = `${title}，人人都学`

  await test.step('the organizer issues it to everyone in the unit', async () => {
    await expect(organizer.getByText('还没有必修任务')).toBeVisible()
    await organizer.getByRole('link', { name: '新建必修任务' }).first().click()
    await organizer.getByRole('combobox', { name: '发布组织' }).click()
    await organizer.getByRole('option', { name: unit }).click()
    await organizer.getByLabel('中文标题').fill(task)
    await organizer.getByLabel('中文说明').fill('雨季之前学完')
    const courses = organizer.getByRole('group', { name: '课程' }).getByRole('combobox')
    await courses.fill(title)
    await organizer.getByRole('option', { name: title }).click()
    await organizer.getByRole('button', { name: '保存草稿' }).click()
    await expect(organizer.getByText(/现在发布，\d 位学员要学，其中 0 位已经学完。/)).toBeVisible()
    await expectSound(organizer)
    await organizer.getByRole('button', { name: '发布', exact: true }).click()
    await organizer.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await expect(organizer.getByRole('heading', { name: task })).toBeVisible()
    await expect(organizer.getByText('执行中')).toBeVisible()
  })

  const member = await enter(who, '/')
  await test.step('the member sees it at home and completes it', async () => {
    const required = member.getByRole('region', { name: '必修课程' })
    await expect(required.getByText('还有 30 天')).toBeVisible()
    await expectSound(member)
    await required.getByRole('link', { name: title }).click()
    await expect(member.getByText(`${unit}要求在`)).toBeVisible()
    await expectSound(member)
    await member.getByRole('link', { name: '开始学习' }).click()
    await member.getByRole('button', { name: '开始测验' }).click()
    await member.getByRole('radio', { name: RAIN.key[0] }).check()
    await member.getByRole('button', { name: '下一题' }).click()
    await member.getByRole('radio', { name: RAIN.key[1] }).check()
    await member.getByRole('button', { name: '下一题' }).click()
    await member.getByLabel('你的答案').fill(RAIN.key[2]!)
    await member.getByRole('button', { name: '检查并交卷' }).first().click()
    await member.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
    await expect(member.getByText('3 题中答对 3 题')).toBeVisible()
    await member.goto('/mandates')
    await expect(member.getByText('没有待完成的必修任务')).toBeVisible()
    await member.getByRole('radio', { name: '以前的' }).check({ force: true })
    await expect(member.getByRole('heading', { name: task })).toBeVisible()
    await expect(member.getByText('已完成')).toBeVisible()
    await expectSound(member)
  })

  await test.step('the organizer sees it done', async () => {
    await organizer.reload()
    await organizer.getByRole('button', { name: `${unit}：已完成 1 人` }).click()
    await expect(organizer.getByRole('row').filter({ hasText: who.username })).toContainText('已完成')
    await expectSound(organizer)
  })
})
