import { expect } from '@playwright/test'
import { expectSound, test } from './acts'
import { quizCourse } from './school'
import { ADMIN } from './server'

test('an organizer recommends a course, a member says it is not for them and takes that back, and the administrator sees why', async ({
  enter,
  baseURL,
}) => {
  const { member, organizer, title } = await quizCourse(baseURL!)

  await test.step('the organizer pins it for the unit', async () => {
    const page = await enter(organizer, '/organize/pins')
    await page.getByRole('button', { name: '荐读课程' }).first().click()
    const form = page.getByRole('dialog', { name: '荐读一门课程' })
    await form.getByRole('combobox', { name: '课程' }).fill(title)
    await page.getByRole('option', { name: title }).click()
    await form.getByRole('combobox', { name: '组织' }).click()
    await page.getByRole('option').first().click()
    await expectSound(page)
    await form.getByRole('button', { name: '荐读课程' }).click()
    await expect(page.getByRole('link', { name: title })).toBeVisible()
    await expectSound(page)
  })

  const page = await enter(member, '/')
  const card = page.getByRole('region', { name: '为你推荐' }).getByRole('listitem').filter({ hasText: title })
  await test.step('the member finds it first, hides it, undoes that, and hides it for good', async () => {
    await expect(card).toContainText(/\S荐读/)
    await expect(card).not.toContainText('学分荐读')
    const others = page.getByRole('region', { name: '为你推荐' }).getByRole('button', { name: '不感兴趣' })
    const left = (await others.count()) - 1
    await card.getByRole('button', { name: '不感兴趣' }).click()
    await expect(card).toBeHidden()
    if (left > 0) await expect(others.first()).toBeFocused()
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(card).toBeVisible()
    await card.getByRole('button', { name: '不感兴趣' }).click()
    await expect(card).toBeHidden()
    await page.goto('/me')
    await expect(page.locator('#shelf').getByRole('link', { name: title })).toBeVisible()
    await expectSound(page)
  })

  await test.step('the administrator sees why it is not recommended, and what would speak for it', async () => {
    const desk = await enter(ADMIN, '/admin/recommendations/explain')
    await desk.getByRole('combobox', { name: '学员' }).fill(member.username)
    await desk.getByRole('option', { name: member.username }).click()
    await desk.getByRole('combobox', { name: '课程' }).fill(title)
    await desk.getByRole('option', { name: title }).click()
    await expect(desk.getByText('学员标为不感兴趣')).toBeVisible()
    await page.locator('#shelf').getByRole('button', { name: '恢复推荐' }).click()
    await expect(page.locator('#shelf').getByRole('link', { name: title })).toBeHidden()
    await desk.reload()
    await expect(desk.getByRole('combobox', { name: '课程' })).toHaveValue(title)
    await expect(desk.getByRole('row', { name: /组织荐读/ })).toBeVisible()
    await expectSound(desk)
  })
})
