import { test } from './acts'
import { strangerChecks, takeProof } from './checking'
import { drillDown, exportList, reverse, seeCredit, seeReversal } from './crediting'
import { paper, recording } from './materials'
import { activate, admitPeople, adoptScheme, as, grant, makeUnits } from './organizing'
import { ADMIN } from './server'
import { enrol, makeUp, readArticle, takeQuiz, watchWithASkip } from './studying'
import { addArticle, addQuiz, addVideo, awaitConversion, beginCourse, publish, submit } from './teaching'

test('a course is made, studied, credited and audited', async ({ enter, browser }, info) => {
  test.setTimeout(480_000)
  const quiz = paper()

  await test.step('the administrator makes the organization and adopts a credit scheme', async () => {
    const admin = await enter(ADMIN, '/')
    await makeUnits(admin)
    const links = await admitPeople(admin)
    await grant(admin, '林老师', '培训师')
    await grant(admin, '赵审核', '审核人')
    await grant(admin, '陈组织', '组织员', '城东总支部')
    await adoptScheme(admin)
    for (const link of Object.values(links)) await activate(admin, link)
  })

  await test.step('the trainer makes a course of a video, an article and a quiz', async () => {
    const trainer = await enter(as('lin.trainer'), '/studio/courses')
    await beginCourse(trainer)
    await addVideo(trainer, recording(info.outputDir))
    await addArticle(trainer)
    await addQuiz(trainer, quiz)
    await awaitConversion(trainer)
    await submit(trainer)
  })

  await test.step('the reviewer publishes it', async () => {
    await publish(await enter(as('zhao.reviewer'), '/studio/reviews'))
  })

  const member = await enter(as('wang.member'), '/')
  await test.step('the member finds it, studies it to the end and sees the credit', async () => {
    await enrol(member)
    await watchWithASkip(member)
    await makeUp(member)
    await readArticle(member)
    await takeQuiz(member, quiz)
    await seeCredit(member)
  })

  await test.step('a stranger checks the proof that the member carries away', async () => {
    await strangerChecks(browser, await takeProof(member))
  })

  const organizer = await enter(as('chen.organizer'), '/organize/audit')
  await test.step('the organizer shows why it was given, takes the list along and reverses it', async () => {
    await drillDown(organizer)
    await exportList(organizer)
    await reverse(organizer)
    await seeReversal(member)
  })
})
