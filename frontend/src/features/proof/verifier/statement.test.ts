import { expect, it } from 'vitest'
import { joined, toBase64, toHex, utf8 } from './bytes'
import { check } from './check'
import { sha256 } from './crypto'
import { canonical } from './paper'
import { saidStatement } from './statement'
import { sentences } from './words'

const ORIGIN = 'learn.example.org/credit-log'
const LINE = ['71', '3', 'MET', '7000', '7000', '6000', '0', '4', '0', '20250105']
const POOR = ['72', '3', 'MISSED', '0', '0', '5000', '5000', '0', '0', '20250301']

/** A key made here, in both forms a reader meets it in. */
async function keyOf() {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const typed = joined(Uint8Array.of(1), raw)
  const id = toHex((await sha256(joined(utf8(`${ORIGIN}\n`), typed))).slice(0, 4))
  const sign = async (text: string) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(text)))
  return { id, raw, published: `${ORIGIN}+${id}+${toBase64(typed)}`, sign }
}

type Key = Awaited<ReturnType<typeof keyOf>>

async function sealed(key: Key, statement: ReturnType<typeof body>) {
  const hash = toHex(await sha256(utf8(canonical(statement))))
  return {
    keyId: key.id,
    publicKey: toBase64(key.raw),
    sha256: hash,
    signature: toBase64(await key.sign(`xuefen-statement/1\n${hash}\n`)),
    statement,
  }
}

const body = (note: string, root: string, members = [LINE, POOR]) => ({
  format: 'xuefen-statement/1',
  number: '0',
  previous: null,
  signedAt: '2026-01-08T02:00:00Z',
  period: { year: '2025', from: '2024-12-31T16:00:00Z', until: '2025-12-31T16:00:00Z', timeZone: 'Asia/Shanghai' },
  totals: { members: '2', met: '1', missed: '1', earned: '7000', counted: '7000' },
  treeHead: { size: '4', root, note },
  members,
})

async function statement() {
  const key = await keyOf()
  const root = await sha256(utf8('a root'))
  const text = `${ORIGIN}\n4\n${toBase64(root)}\ntime 2026-01-08T01:59:59Z\n`
  const marked = joined(
    Uint8Array.from(key.id.match(/../g)!, (pair) => parseInt(pair, 16)),
    await key.sign(text),
  )
  const note = `${text}\n\u2014 ${ORIGIN} ${toBase64(marked)}\n`
  return { key, note, root: toHex(root), file: await sealed(key, body(note, toHex(root))) }
}

const said = async (file: unknown, keys: string[] = []) => {
  const report = await check(JSON.stringify(file), keys)
  const bad = sentences(report, (when) => when).filter((each) => each.good === false)
  return { holds: report.holds, bad: bad.map((each) => each.key), report }
}

it('as it was signed holds, and says what it is of', async () => {
  const { key, file } = await statement()
  const { holds, bad, report } = await said(file, [key.published])
  expect({ holds, bad }).toEqual({ holds: true, bad: [] })
  expect(saidStatement(report.paper!)).toMatchObject({
    year: '2025',
    members: 2,
    met: 1,
    missed: 1,
    countedMilli: '7000',
  })
  expect(sentences(report, (when) => when)[0]).toMatchObject({
    key: 'papers.statement',
    values: { n: 2, from: '2025-01-01', until: '2025-12-31' },
  })
})

it('written in another order, with other white space, is still the same statement', async () => {
  const { key, file } = await statement()
  const turned = { ...file, statement: Object.fromEntries(Object.entries(file.statement).reverse()) }
  expect((await check(JSON.stringify(turned, undefined, 2), [key.published])).holds).toBe(true)
})

it('with a figure changed says that it was changed and that its sums are off', async () => {
  const { key, file } = await statement()
  const changed = { ...file, statement: body(file.statement.treeHead.note, file.statement.treeHead.root, [LINE, LINE]) }
  expect(await said(changed, [key.published])).toMatchObject({
    holds: false,
    bad: ['notIntact', 'sums'],
  })
})

it('changed and hashed anew has no signature, and signed anew is by a key nobody knows', async () => {
  const { key, note, root, file } = await statement()
  const other = await keyOf()
  const changed = { ...body(note, root), number: '3' }
  const rehashed = { ...(await sealed(other, changed)), keyId: key.id, publicKey: file.publicKey }
  expect(await said(rehashed, [key.published])).toMatchObject({ holds: false, bad: ['paperUnsigned'] })
  const forged = await said(await sealed(other, changed), [key.published])
  expect(forged.holds).toBe(false)
  expect(forged.bad).toContain('keyForeign')
})

it('that claims a published key’s number for a key of its own is not by that key', async () => {
  const { key, note, root } = await statement()
  const forged = { ...(await sealed(await keyOf(), body(note, root))), keyId: key.id }
  expect((await said(forged, [key.published])).bad).toContain('paperUnsigned')
})

it('of another head than it was signed over is not in the log', async () => {
  const { key, file } = await statement()
  const moved = await sealed(key, { ...body(file.statement.treeHead.note, 'ab'.repeat(32)) })
  expect(await said(moved, [key.published])).toMatchObject({ holds: false, bad: ['paperNoHead'] })
})

it.each([{ statement: { format: 'xuefen-statement/1' } }, { statement: { format: 'xuefen-statement/1', number: 4 } }])(
  'that is not whole is none: %j',
  async (file) => expect((await check(JSON.stringify(file))).file).toBe('NOT_A_PROOF'),
)

it('is hashed in the canonical form of RFC 8785', () => {
  expect(canonical({ b: null, a: ['x\u0007"', 'é'], '\ue000': '', '\ud83d\ude00': {} })).toBe(
    '{"a":["x\\u0007\\"","é"],"b":null,"\ud83d\ude00":{},"\ue000":""}',
  )
})
