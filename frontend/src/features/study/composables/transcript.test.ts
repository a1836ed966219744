import { describe, expect, it } from 'vitest'
import { cueAt, parseVtt } from './transcript'

describe('the transcript', () => {
  it('reads cues with and without hours, tags and names', () => {
    const cues = parseVtt(
      'WEBVTT\r\n\r\n1\r\n00:01.000 --> 00:03.500 align:start\r\n<v 老师>右转之前，</v>先看\r\n\r\nNOTE x\n\n01:00:00.000 --> 01:00:02.000\nA &amp; B',
    )
    expect(cues).toEqual([
      { from: 1000, to: 3500, text: '右转之前，先看' },
      { from: 3_600_000, to: 3_602_000, text: 'A & B' },
    ])
    expect(cueAt(cues, 500)).toBe(-1)
    expect(cueAt(cues, 5000)).toBe(0)
  })
})
