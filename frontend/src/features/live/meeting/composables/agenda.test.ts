import { describe, expect, it } from 'vitest'
import { blankPoint, draftOf, formOf, moved, offsets } from './agenda'

describe('an agenda', () => {
  it('begins with one empty point, which is not sent', () => {
    const draft = draftOf(null)
    expect(draft.agenda).toHaveLength(1)
    expect(formOf({ ...draft, secretary: { value: '7', label: '李' } }, null)).toEqual({
      secretaryId: '7',
      quorum: 'MORE_THAN_HALF',
      agenda: [],
      version: null,
    })
  })

  it('names someone with an account by it, and a guest by name', () => {
    const own = {
      ...blankPoint(),
      title: ' 学习 ',
      speaker: { value: '9', label: '王' },
      guest: '忘了的',
      minutes: 20.4,
    }
    const guest = { ...blankPoint(), title: '讲话', guest: ' 社区主任 ', minutes: Number.NaN }
    expect(formOf({ secretary: null, quorum: 'NONE', agenda: [own, guest] }, 3).agenda).toEqual([
      { title: '学习', speakerId: '9', speaker: '', minutes: 20 },
      { title: '讲话', speakerId: null, speaker: '社区主任', minutes: 0 },
    ])
  })

  it('is moved one step at a time and not past its ends', () => {
    const [a, b, c] = [blankPoint(), blankPoint(), blankPoint()]
    expect(moved([a, b, c], 1, -1)).toEqual([b, a, c])
    expect(moved([a, b, c], 2, 1)).toEqual([a, b, c])
    expect(moved([a, b, c], 0, -1)).toEqual([a, b, c])
  })

  it('says when each point begins for as long as the lengths before it are known', () => {
    expect(offsets([{ minutes: 20 }, { minutes: 15 }, { minutes: 0 }, { minutes: 5 }])).toEqual([0, 20, 35, undefined])
    expect(offsets([])).toEqual([])
  })
})
