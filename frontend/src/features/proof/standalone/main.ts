/*
 * Checks a proof of credit without a network, a server or an account. What it does is in here, readable: the file is read,
 * the signature of the tree head is checked (Ed25519), and for each entry the path from its bytes to that head (RFC 9162). A signed paper is checked by its
 * hash and signature.
 */
import strings from '../strings'
import { check, checkFile, type Report } from '../verifier/check'
import { saidMeeting } from '../verifier/meeting'
import type { Paper } from '../verifier/paper'
import { saidStatement } from '../verifier/statement'
import { credits, entryWords, saidReceipt, sentences } from '../verifier/words'

type Messages = { [key: string]: string | Messages }

const SHOWN = 200
let locale: 'zh' | 'en' = /^zh/i.test(navigator.language) ? 'zh' : 'en'
let report: Report | undefined

function t(key: string, values: Record<string, string | number> = {}): string {
  const found = key.split('.').reduce<string | Messages>((at, step) => (at as Messages)[step]!, strings[locale])
  return String(found).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

const written = (when: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', options).format(when)
const time = (when: string) => written(new Date(when), { dateStyle: 'medium', timeStyle: 'short' })
const day = (when: string) => written(new Date(`${when}T00:00:00`), { dateStyle: 'long' })

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), options)
  made.append(...children)
  return made
}

const file = element('input', { id: 'file', type: 'file', accept: '.json,application/json,.zip,application/zip' })
const pasted = element('textarea', { id: 'pasted', rows: 4, spellcheck: false })
const key = element('input', { id: 'key', spellcheck: false, autocomplete: 'off' })
const result = element('div', { ariaLive: 'polite' })

file.onchange = async () => {
  const chosen = file.files?.[0]
  if (chosen) await run(chosen)
}

async function run(given: string | Blob) {
  const known = key.value.trim() ? [key.value.trim()] : []
  report = await (typeof given === 'string' ? check(given, known) : checkFile(given, known))
  showReport()
}

function showReport() {
  result.replaceChildren()
  if (!report) return
  const list = element('ul', { className: 'sentences' })
  for (const each of sentences(report, time, day)) {
    const mark = each.good === undefined ? '' : each.good ? 'good' : 'bad'
    list.append(element('li', { className: mark }, t(keyWords(each.key), each.values)))
  }
  result.append(
    element(
      'section',
      { className: report.holds ? 'report' : 'report bad' },
      element('h2', {}, report.holds ? t('holds') : t('fails')),
      list,
      ...(report.paper ? showPaper(report.paper) : []),
      ...report.entries.slice(0, SHOWN).map(showEntry),
    ),
  )
}

function showPaper(paper: Paper) {
  if (paper.kind === 'meeting') return [paper, ...(report?.meeting?.supplements ?? [])].flatMap(showMeeting)
  return paper.kind === 'receipt' ? showReceipt(paper) : [showStatement(paper)]
}

function showMeeting(paper: Paper) {
  const said = saidMeeting(paper, locale === 'en')
  const of = (key: string, values: Record<string, string | number> = {}) => t(`meeting.${key}`, values)
  const minutes = element('pre', { className: 'minutes' }, said.minutes || of('none'))
  if (said.number) return [element('h3', {}, of('supplement', { n: said.number })), minutes]
  return [
    element('p', {}, element('b', {}, said.title), ' · ', said.unit),
    element('p', {}, `${of('present')} ${said.present} / ${said.expected} · ${of('guests')} ${said.guests}`),
    element('h3', {}, of('minutes')),
    minutes,
    element('h3', {}, of('resolutions')),
    ...(said.resolutions.length ? [] : [element('p', {}, of('noResolutions'))]),
    ...said.resolutions.map((each) =>
      element(
        'p',
        {},
        `${each.number}. ${each.text} — `,
        element('b', {}, of(each.result)),
        ` (${of('figures', { ...each })})`,
      ),
    ),
    element('p', { className: 'dim' }, of('unnamed')),
  ]
}

const ofReceipt = (key: string, values: Record<string, string> = {}) => t(`receipt.${key}`, values)

function showReceipt(paper: Paper) {
  const said = saidReceipt(paper, locale === 'en')
  const days = (['requested', 'released', 'accepted'] as const).map((step) => `${ofReceipt(step)} ${said[`${step}On`]}`)
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

function showStatement(paper: Paper) {
  const { members, met, missed, countedMilli } = saidStatement(paper)
  const line = (key: string, value: string) => element('p', {}, t(key), ' ', element('b', {}, value))
  return element(
    'div',
    { className: 'entry' },
    line('members', String(members)),
    line('met', String(met)),
    line('missed', String(missed)),
    line('counted', credits(countedMilli)),
    element('p', { className: 'dim' }, t('lines')),
    element('p', { className: 'dim' }, `${t('hash')} `, element('code', {}, paper.sha256)),
  )
}

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
  if (dropped) void run(dropped)
})
if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.dataset.theme = 'dark'
show()
