import { describe, expect, it } from 'vitest'
import { joined, toBase64, toHex, utf8, type Bytes } from './bytes'
import { check, type Report } from './check'
import { sha256 } from './crypto'
import { canonical, type Content } from './paper'
import { saidReceipt, sentences } from './words'

const NAME = 'learn.example.org/credit-log'
type Pair = { pair: CryptoKeyPair; typed: Bytes; id: string }

async function newKey(): Promise<Pair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const typed = joined(Uint8Array.of(1), new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const id = toHex((await sha256(joined(utf8(`${NAME}\n`), typed))).slice(0, 4))
  return { pair, typed, id }
}

const signed = async ({ pair }: Pair, text: string) =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(text)))

const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16))

async function receipt(key: Pair) {
  const root = await sha256(utf8('all of it'))
  const head = `${NAME}\n7\n${toBase64(root)}\ntime 2026-11-30T15:29:37.000120Z\n`
  const note = `${head}\n\u2014 ${NAME} ${toBase64(joined(fromHex(key.id), await signed(key, head)))}\n`
  const content = {
    format: 'xuefen-receipt/1',
    transfer: '12',
    member: '99',
    from: { id: '1', zh: '北区支部', en: 'North' },
    to: { id: '2', zh: '南区支部', en: '' },
    requestedOn: '2026-11-01',
    releasedOn: '2026-11-02',
    acceptedOn: '2026-11-03',
    signedAt: '2026-11-03T08:00:00Z',
    periods: [
      { scheme: { id: '5', zh: '年度学习', en: 'Annual study' }, year: '2026', earned: '1500', entries: '2' },
    ] as Content[],
    treeHead: { size: '7', root: toHex(root), note },
  }
  const hash = toHex(await sha256(utf8(canonical(content))))
  const signature = toBase64(await signed(key, `xuefen-receipt/1\n${hash}\n`))
  return { keyId: key.id, publicKey: toBase64(key.typed.slice(1)), receipt: content, sha256: hash, signature }
}

const keys = (report: Report) => sentences(report, (when) => when).map((each) => each.key)
const known = (key: Pair) => [`${NAME}+${key.id}+${toBase64(key.typed)}`]

describe('a receipt', () => {
  it('holds as it is, in whatever order it is written', async () => {
    const key = await newKey()
    const file = await receipt(key)
    const turned = Object.fromEntries(Object.entries(file).reverse())
    const report = await check(JSON.stringify(turned, null, 2), known(key))
    expect(report.holds).toBe(true)
    expect(keys(report)).toEqual(['papers.receipt', 'intact', 'paperSigned', 'keyKnown', 'paperHead'])
    expect(saidReceipt(report.paper!, true)).toMatchObject({
      from: 'North',
      to: '南区支部',
      lines: [{ scheme: 'Annual study', earned: '1.5', entries: 2 }],
    })
  })

  it('of another log, or by a key that only it names, is told apart', async () => {
    const [key, other] = [await newKey(), await newKey()]
    const text = JSON.stringify(await receipt(key))
    expect((await check(text, known(other))).holds).toBe(false)
    expect(keys(await check(text, known(other)))).toContain('keyForeign')
    expect(keys(await check(text))).toContain('keyUnknown')
  })

  it.each([
    ['what was earned', '"earned":"1500"', '"earned":"9500"'],
    ['the unit', '"zh":"北区支部"', '"zh":"西区支部"'],
    ['the day', '"acceptedOn":"2026-11-03"', '"acceptedOn":"2026-11-04"'],
    ['the head', '"size":"7"', '"size":"8"'],
    ['a figure that is a number', '"earned":"1500"', '"earned":1500'],
    ['the kind', '"receipt":{"format":"xuefen-receipt/1"', '"statement":{"format":"xuefen-statement/1"'],
  ])('does not hold once %s is changed', async (_, from, to) => {
    const key = await newKey()
    const text = JSON.stringify(await receipt(key))
    expect(text).toContain(from)
    expect((await check(text.replace(from, to), known(key))).holds).toBe(false)
  })

  it('hashed anew after a change lacks the signature', async () => {
    const key = await newKey()
    const file = await receipt(key)
    const content = { ...file.receipt, acceptedOn: '2025-01-01' }
    const forged = { ...file, receipt: content, sha256: toHex(await sha256(utf8(canonical(content)))) }
    const report = await check(JSON.stringify(forged), known(key))
    expect(report.holds).toBe(false)
    expect(keys(report)).toContain('intact')
    expect(keys(report)).toContain('paperUnsigned')
  })
})
