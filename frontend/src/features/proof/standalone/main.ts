/*
 * Checks a proof of credit without a network, a server or an account. What it does is in here, readable: the file is read,
 * the signature of the tree head is checked (Ed25519), and for each entry the path from its bytes to that head (RFC 9162). A signed paper is checked by its
 * hash and signature.
 */
import strings from '../strings'
import { check, type Report } from '../verifier/check'
import { entryWords, saidReceipt, sentences } from '../verifier/words'

type Messages = { [key: string]: string | Messages }

const SHOWN = 200
let locale: 'zh' | 'en' = /^zh/i.test(navigator.language) ? 'zh' : 'en'
let report: Report | undefined

function t(key: string, values: Record<string, string | number> = {}): string {
  const found = key.split('.').reduce<string | Messages>((at, step) => (at as Messages)[step]!, strings[locale])
  return String(found).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

const time = (when: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(when),
  )

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), options)
  made.append(...children)
  return made
}

const file = element('input', { id: 'file', type: 'file', accept: '.json,application/json' })
const pasted = element('textarea', { id: 'pasted', rows: 4, spellcheck: false })
const key = element('input', { id: 'key', spellcheck: false, autocomplete: 'off' })
const result = element('div', { ariaLive: 'polite' })

file.onchange = async () => {
  const chosen = file.files?.[0]
  if (chosen) await run(await chosen.text())
}

async function run(text: string) {
  report = await check(text, key.value.trim() ? [key.value.trim()] : [])
  showReport()
}

function showReport() {
  result.replaceChildren()
  if (!report) return
  const list = element('ul', { className: 'sentences' })
  for (const each of sentences(report, time)) {
    const mark = each.good === undefined ? '' : each.good ? 'good' : 'bad'
    list.append(element('li', { className: mark }, t(keyWords(each.key), each.values)))
  }
  result.append(
    element(
      'section',
      { className: report.holds ? 'report' : 'report bad' },
      element('h2', {}, report.holds ? t('holds') : t('fails')),
      list,
      ...(report.paper?.kind === 'receipt' ? showReceipt(report.paper) : []),
      ...report.entries.slice(0, SHOWN).map(showEntry),
    ),
  )
}

/** The words that only receipts need. */
const ofReceipt = (word: string, values: Record<string, string | number> = {}) => t(`receipt.${word}`, values)

function showReceipt(paper: NonNullable<Report['paper']>) {
  const said = saidReceipt(paper, locale === 'en')
  const days = (['requested', 'released', 'accepted'] as const).map(
    (step) => `${ofReceipt(step)} ${said[`${step}On`]}`,
  )
  const lines = said.lines.map((line) =>
    element(
      'li',
      {},
      `${line.year} · ${line.scheme} · ${ofReceipt('earned')} ${line.earned} · ${ofReceipt('entries')} ${line.entries}`,
    ),
  )
  return [
    element('p', {}, element('b', {}, ofReceipt('route', { from: said.from, to: said.to }))),
    element('p', {}, days.join(' · ')),
    lines.length ? element('ul', {}, ...lines) : element('p', {}, ofReceipt('nothing')),
    element('p', { className: 'dim' }, ofReceipt('unnamed')),
  ]
}

/** "One that this site publishes" means nothing here: a key is known when the reader gave it. */
const keyWords = (name: string) => (name === 'keyKnown' ? 'ownKnown' : name === 'keyForeign' ? 'ownForeign' : name)

function showEntry(entry: Report['entries'][number]) {
  const words = entryWords(entry, time).map((each) => element('p', {}, t(each.key, each.values)))
  return element(
    'div',
    { className: 'entry' },
    element('p', {}, element('b', {}, t('entry', { id: entry.said.id ?? '' })), ' ', t('number', { n: entry.index })),
    ...(entry.holds ? [] : [element('p', { className: 'wrong' }, t('entryFails'))]),
    ...words,
    element(
      'details',
      {},
      element('summary', {}, t('raw')),
      element('pre', {}, JSON.stringify(entry.said, undefined, 1)),
    ),
  )
}

function show() {
  document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN'
  document.title = t('title')
  const other = element('button', { type: 'button', onclick: turn }, t('language'))
  const go = element('button', { type: 'button', className: 'main', onclick: () => void run(pasted.value) }, t('check'))
  document.body.replaceChildren(
    element('header', {}, element('h1', {}, t('title')), other),
    element(
      'main',
      {},
      element('p', { className: 'dim' }, t('lead')),
      element('label', { htmlFor: 'file' }, t('drop')),
      file,
      element('label', { htmlFor: 'pasted' }, t('paste')),
      pasted,
      element('label', { htmlFor: 'key' }, t('own')),
      key,
      go,
      result,
    ),
  )
  showReport()
}

function turn() {
  locale = locale === 'en' ? 'zh' : 'en'
  show()
}

document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  const dropped = event.dataTransfer?.files[0]
  if (dropped) void dropped.text().then(run)
})
if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.dataset.theme = 'dark'
show()
