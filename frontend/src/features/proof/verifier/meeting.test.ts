import { crc32 } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { joined, toBase64, toHex, utf8, type Bytes } from './bytes'
import { checkFile, type Report } from './check'
import { hmac, sha256 } from './crypto'
import { saidMeeting } from './meeting'
import { canonical, type Names } from './paper'
import { sentences } from './words'

const ORIGIN = 'learn.example.org/credit-log'
const SALT = '00'.repeat(32)
const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16))

let pair: CryptoKeyPair
let raw: Bytes
let id: string
beforeAll(async () => {
  pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  id = toHex((await sha256(joined(utf8(`${ORIGIN}\n`), Uint8Array.of(1), raw))).slice(0, 4))
})

const sign = async (text: string) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(text)))

async function signed(content: Names): Promise<string> {
  const root = await sha256(utf8('all of it'))
  const head = `${ORIGIN}\n7\n${toBase64(root)}\ntime 2026-11-30T15:29:37.000120Z\n`
  const note = `${head}\n\u2014 ${ORIGIN} ${toBase64(joined(fromHex(id), await sign(head)))}\n`
  const all = { ...content, format: 'xuefen-meeting/1', treeHead: { size: '7', root: toHex(root), note } }
  const hash = toHex(await sha256(utf8(canonical(all))))
  const signature = toBase64(await sign(`xuefen-meeting/1\n${hash}\n`))
  return JSON.stringify({ keyId: id, publicKey: toBase64(raw), meeting: all, sha256: hash, signature })
}

const person = (seat: string, name: string, presence: string) => ({
  seat,
  name: toHex(hmac(fromHex(SALT), utf8(name))),
  expected: 'yes',
  presence,
})

async function files(): Promise<Record<string, Bytes>> {
  const attachment = utf8('%PDF-1.4')
  const record = await signed({
    number: '0',
    title: { zh: '支部会', en: 'Branch meeting' },
    unit: { zh: '北站', en: '' },
    signedAt: '2026-12-01T10:00:00Z',
    beganAt: '2026-12-01T09:00:00Z',
    minutes: '王师傅讲话',
    attendance: { expected: '2', present: '1', guests: '0' },
    people: [person('1', '王', 'SELF'), person('2', '李', 'ABSENT')],
    resolutions: [
      {
        number: '1',
        text: '买雨衣',
        ballot: 'OPEN',
        majority: 'SIMPLE',
        result: 'CARRIED',
        for: '1',
        against: '0',
        abstained: '0',
        votes: [['1', 'FOR']],
      },
    ],
    attachments: [{ file: 'attachments/01-a.pdf', sha256: toHex(await sha256(attachment)) }],
  })
  const corrects = (JSON.parse(record) as { sha256: string }).sha256
  return {
    'README.txt': utf8('…'),
    'record.json': utf8(record),
    'supplement-1.json': utf8(
      await signed({ number: '1', corrects, text: '三十件', by: '1', name: '', signedAt: '2026-12-02T10:00:00Z' }),
    ),
    'names.json': utf8(JSON.stringify({ people: { 1: { name: '王', salt: SALT }, 2: { name: '李', salt: SALT } } })),
    'attachments/01-a.pdf': attachment,
  }
}

/** A ZIP without compression, as the server writes it. */
function zip(all: Record<string, Bytes>): Blob {
  const parts: Bytes[] = []
  const directory: Bytes[] = []
  let at = 0
  for (const [name, content] of Object.entries(all)) {
    const named = utf8(name)
    const fields = (view: DataView, from: number) => {
      view.setUint32(from + 8, crc32(content), true)
      view.setUint32(from + 12, content.length, true)
      view.setUint32(from + 16, content.length, true)
      view.setUint16(from + 20, named.length, true)
    }
    const local = new Uint8Array(30)
    new DataView(local.buffer).setUint32(0, 0x04034b50, true)
    fields(new DataView(local.buffer), 6)
    const entry = new Uint8Array(46)
    new DataView(entry.buffer).setUint32(0, 0x02014b50, true)
    fields(new DataView(entry.buffer), 8)
    new DataView(entry.buffer).setUint32(42, at, true)
    parts.push(local, named, content)
    directory.push(entry, named)
    at += 30 + named.length + content.length
  }
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(10, Object.keys(all).length, true)
  view.setUint32(16, at, true)
  return new Blob([...parts, ...directory, end])
}

const keys = (report: Report) => sentences(report, (when) => when).map((each) => each.key)
const text = (bytes: Bytes) => new TextDecoder().decode(bytes)

describe('the file of a meeting', () => {
  it('holds as it is, with its names, its supplement and its attachment', async () => {
    const report = await checkFile(zip(await files()))
    expect(keys(report)).toEqual(
      expect.arrayContaining(['papers.meeting', 'papers.meetingMore', 'meeting.adds', 'meeting.named', 'meeting.same']),
    )
    expect(report.holds).toBe(true)
    expect(report.meeting!.names).toEqual({ 1: '王', 2: '李' })
    expect(saidMeeting(report.paper!, true)).toMatchObject({ title: 'Branch meeting', present: 1, expected: 2 })
  })

  it('of its record alone is checked as well', async () => {
    const { 'record.json': record } = await files()
    const report = await checkFile(new Blob([record!]))
    expect(report.holds).toBe(true)
    expect(report.meeting).toBeUndefined()
  })

  it.each([
    ['the minutes', 'record.json', '王师傅', '李师傅', 'notIntact'],
    ['a vote', 'record.json', '"votes":[["1","FOR"]]', '"votes":[["1","AGAINST"]]', 'meeting.sums'],
    ['a supplement', 'supplement-1.json', '三十件', '三百件', 'notIntact'],
    ['a name', 'names.json', '李', '赵', 'meeting.misnamed'],
    ['an attachment', 'attachments/01-a.pdf', '1.4', '1.5', 'meeting.changed'],
  ])('with %s changed does not hold', async (_, name, from, to, said) => {
    const all = await files()
    expect(text(all[name]!)).toContain(from)
    all[name] = utf8(text(all[name]!).replace(from, to))
    const report = await checkFile(zip(all))
    expect(report.holds).toBe(false)
    expect(keys(report)).toContain(said)
  })

  it('with something taken out or slipped in does not hold, and one that is cut off is none', async () => {
    const { 'attachments/01-a.pdf': attachment, ...rest } = await files()
    expect(keys(await checkFile(zip(rest)))).toContain('meeting.missing')
    const more = { ...rest, 'attachments/01-a.pdf': attachment!, 'b.pdf': utf8('b') }
    const report = await checkFile(zip(more))
    expect(report.holds).toBe(false)
    expect(keys(report)).toContain('meeting.strangers')
    const whole = zip(more)
    expect((await checkFile(whole.slice(0, whole.size - 30))).file).toBe('NOT_A_PROOF')
  })
})
