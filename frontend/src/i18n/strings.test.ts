import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import { gather, keysOf, type Messages } from './messages'

const modules = import.meta.glob<{ default: unknown }>(
  ['../features/*/strings.ts', '../features/*/strings/*.ts', '../ui/strings.ts', '../shell/strings.ts'],
  {
    eager: true,
  },
)
const strings = gather(modules)
const namespaces = Object.keys(strings.zh)
const all = new Set(keysOf(strings.zh))

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(entry.name) && !/\.test\.ts$|schema\.d\.ts$/.test(entry.name) ? [path] : []
  })
}

describe.each(namespaces)('the sentences of %s', (namespace) => {
  const zh = strings.zh[namespace] as Messages
  const en = strings.en[namespace] as Messages

  it('are the same in Chinese and English', () => expect(keysOf(en)).toEqual(keysOf(zh)))

  it('name the same parts in both', () => {
    const parts = (messages: Messages, key: string) => {
      const sentence = key
        .split('.')
        .reduce<string | Messages>((at, step) => (at as Messages)[step]!, messages) as string
      return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
    }
    for (const key of keysOf(zh)) expect(parts(en, key), `${namespace}.${key}`).toEqual(parts(zh, key))
  })

  it('compile', () => {
    const { t } = createI18n({ legacy: false, locale: 'zh', messages: strings, missingWarn: false }).global
    for (const locale of ['zh', 'en'] as const) {
      for (const key of keysOf(strings[locale][namespace] as Messages)) {
        expect(() => t(`${namespace}.${key}`, {}, { locale }), `${locale} ${namespace}.${key}`).not.toThrow()
      }
    }
  })
})

it('no page asks for a sentence that does not exist', () => {
  const missing = sources(join(import.meta.dirname, '..')).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-z]\w*\.[\w.-]+)'/g)]
      .map((match) => match[1]!)
      .filter((key) => !all.has(key))
      .map((key) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
})
