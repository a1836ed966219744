import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fromBase64, joined, toBase64, toHex, utf8, type Bytes } from './bytes'
import { check, type Report } from './check'
import { sha256 } from './crypto'
import { readHead, readKey, signer } from './note'
import { includes, leafHash, nodeHash } from './tree'
import { credits, sentences } from './words'

const hex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** The vectors every implementation of RFC 6962 and 9162 is held against. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOT_OF_8 = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
const ROOT_OF_5 = '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'
const PATHS: [number, number, string, string[]][] = [
  [
    0,
    8,
    ROOT_OF_8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    ROOT_OF_8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    1,
    5,
    ROOT_OF_5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

const NAME = 'learn.example.org/credit-log'

/** A log of two leaves, signed by a key made here. */
async function proof(leaves: Record<string, string | null>[] = [entry('1'), entry('2')]) {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const typed = joined(Uint8Array.of(1), new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const id = toHex((await sha256(joined(utf8(`${NAME}\n`), typed))).slice(0, 4))
  const texts = leaves.map((leaf) =>
    JSON.stringify(Object.fromEntries(Object.entries(leaf).sort(([a], [b]) => (a < b ? -1 : 1)))),
  )
  const [left, right] = (await Promise.all(texts.map((text) => leafHash(utf8(text))))) as [Bytes, Bytes]
  const text = `${NAME}\n2\n${toBase64(await nodeHash(left, right))}\ntime 2026-11-30T15:29:37.000120Z\n`
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(text)))
  return {
    format: 'xuefen.proof.v1',
    keys: [`${NAME}+${id}+${toBase64(typed)}`],
    head: `${text}\n\u2014 ${NAME} ${toBase64(joined(hex(id), signature))}\n`,
    entries: [
      { index: 0, leaf: texts[0]!, path: [toBase64(right)] },
      { index: 1, leaf: texts[1]!, path: [toBase64(left)] },
    ],
  }
}

const entry = (id: string) => ({ id, leaf: 'xuefen.entry.v1', kind: 'AWARD', amount_milli: '800', reverses: null })
const keys = (report: Report) => sentences(report, (when) => when).map((each) => each.key)

describe.each(['the browser’s own cryptography', 'plain script'])('with %s', (way) => {
  beforeAll(() => {
    if (way === 'plain script') vi.stubGlobal('crypto', { ...crypto, subtle: undefined })
    return () => vi.unstubAllGlobals()
  })

  it.each(PATHS)('the published audit path of leaf %i of %i holds', async (index, size, root, path) => {
    const leaf = await leafHash(hex(LEAVES[index]!))
    const hashes = path.map(hex)
    expect(await includes(leaf, index, size, hashes, hex(root))).toBe(true)
    expect(await includes(leaf, index + 1, size, hashes, hex(root))).toBe(false)
    for (let bit = 0; bit < 8 * 32; bit += 37) {
      const changed = hashes.map((hash) => Uint8Array.from(hash))
      changed[bit % changed.length]![bit >> 3]! ^= 1 << (bit & 7)
      expect(await includes(leaf, index, size, changed, hex(root))).toBe(false)
    }
  })

  it('the example of the signed-note specification is signed by its key', async () => {
    const key = await readKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
    const signature = 'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM='
    const marked = fromBase64(signature)
    const head = {
      text: 'This is an example message.\n',
      origin: 'example.com/foo',
      size: 0,
      root: utf8(''),
      time: '',
      signatures: [{ name: 'example.com/foo', id: toHex(marked.slice(0, 4)), signature: marked.slice(4) }],
    }
    expect(await signer(head, [key])).toEqual(key)
    expect(await signer({ ...head, text: 'This is another message.\n' }, [key])).toBeUndefined()
  })
})

describe('a proof file', () => {
  it('holds as it is', async () => {
    const file = await proof()
    const report = await check(JSON.stringify(file), file.keys)
    expect(report.holds).toBe(true)
    expect(keys(report)).toEqual(['isHead', 'signed', 'keyKnown', 'allIn'])
    expect(report.entries[1]!.said.id).toBe('2')
  })

  it('says that only the file names the key when nobody knows one', async () => {
    expect(keys(await check(JSON.stringify(await proof())))).toContain('keyUnknown')
  })

  it('of another log does not hold, however good', async () => {
    const other = await proof()
    const report = await check(JSON.stringify(await proof()), other.keys)
    expect(report.holds).toBe(false)
    expect(keys(report)).toContain('keyForeign')
  })

  it.each([
    [
      'an amount',
      (file: Awaited<ReturnType<typeof proof>>) =>
        (file.entries[0]!.leaf = file.entries[0]!.leaf.replace('800', '900')),
      'someBroken',
    ],
    ['its place', (file: Awaited<ReturnType<typeof proof>>) => (file.entries[0]!.index = 1), 'someBroken'],
    [
      'the size',
      (file: Awaited<ReturnType<typeof proof>>) => (file.head = file.head.replace('\n2\n', '\n3\n')),
      'unsigned',
    ],
    [
      'the time',
      (file: Awaited<ReturnType<typeof proof>>) => (file.head = file.head.replace('2026', '2025')),
      'unsigned',
    ],
    ['the entries', (file: Awaited<ReturnType<typeof proof>>) => (file.entries = []), 'noEntries'],
    [
      'the form of a leaf',
      (file: Awaited<ReturnType<typeof proof>>) =>
        (file.entries[0]!.leaf = file.entries[0]!.leaf.replace('{', '{"amount_milli":"1",')),
      'file.NOT_A_PROOF',
    ],
  ])('with %s changed does not', async (_, change, said) => {
    const file = await proof()
    change(file)
    const report = await check(JSON.stringify(file), file.keys)
    expect(report.holds).toBe(false)
    expect(keys(report)).toContain(said)
  })

  it.each(['', '{', '[]', '{}', '{"format":"xuefen.proof.v1"}', 'null', '"x"'])('that is %j is none', async (text) => {
    const report = await check(text)
    expect(report.holds).toBe(false)
    expect(report.file).toBeDefined()
  })
})

it('a head that is none is refused', () => {
  expect(() => readHead('a\nb\n')).toThrow()
  expect(() => readHead('a\n01\nAA==\ntime x\n\n\u2014 a AAAA\n')).toThrow()
})

it('thousandths are written with their point', () => {
  expect(['800', '1000', '-1250', '0', '5'].map(credits)).toEqual(['0.8', '1', '−1.25', '0', '0.005'])
})
