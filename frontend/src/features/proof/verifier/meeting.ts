import { fromHex, toHex, utf8, type Bytes } from './bytes'
import { hmac, sha256 } from './crypto'
import { checkPaper, type Content, type Names, type Paper } from './paper'
import { textOf, unzip } from './zip'

/** How the file of a meeting fared besides its record. */
export interface MeetingFile {
  supplements: Paper[]
  /** Supplements that are not to this record. */
  foreign: number
  /** Names by seat, of those that were signed; none: the file gives none. */
  names?: Record<string, string>
  /** Seats whose name is not the one that was signed. */
  misnamed: string[]
  attachments: { file: string; state: 'same' | 'changed' | 'missing' }[]
  /** Files that do not belong to it. */
  strangers: string[]
}

const RECORD = 'record.json'
const NAMES = 'names.json'
const SUPPLEMENT = /^supplement-(\d{1,4})\.json$/
const UNCHECKED = ['README.txt', 'record.pdf']

/** Checks all of a meeting. Throws where the file is none. */
export async function checkMeeting(bytes: Bytes, knownKeys: string[]): Promise<{ paper: Paper; file: MeetingFile }> {
  const files = await unzip(bytes, bytes.length * 4)
  const paper = await checkPaper('meeting', JSON.parse(textOf(files, RECORD)) as Names, knownKeys)
  const names = [...files.keys()]
  const supplements: Paper[] = []
  let foreign = 0
  for (const name of names.filter((each) => SUPPLEMENT.test(each))) {
    const supplement = await checkPaper('meeting', JSON.parse(textOf(files, name)) as Names, knownKeys)
    const { corrects, number } = supplement.content
    if (corrects !== paper.sha256 || SUPPLEMENT.exec(name)![1] !== number) foreign++
    supplements.push(supplement)
  }
  const attachments = await attached(paper, files)
  const own = [RECORD, NAMES, ...UNCHECKED, ...attachments.map((each) => each.file)]
  const strangers = names.filter((name) => !own.includes(name) && !SUPPLEMENT.test(name))
  return { paper, file: { supplements, foreign, ...opened(paper, supplements, files), attachments, strangers } }
}

export const fileHolds = ({ supplements, foreign, misnamed, attachments, strangers }: MeetingFile): boolean =>
  supplements.every((each) => each.holds) &&
  foreign + misnamed.length + strangers.length === 0 &&
  attachments.every((each) => each.state === 'same')

async function attached({ content }: Paper, files: Map<string, Bytes>): Promise<MeetingFile['attachments']> {
  const found: MeetingFile['attachments'] = []
  for (const each of content.attachments as Names[]) {
    const bytes = files.get(each.file as string)
    const same = bytes && toHex(await sha256(bytes)) === each.sha256
    found.push({ file: each.file as string, state: same ? 'same' : bytes ? 'changed' : 'missing' })
  }
  return found
}

function opened(paper: Paper, supplements: Paper[], files: Map<string, Bytes>) {
  if (!files.has(NAMES)) return { names: undefined, misnamed: [] }
  const signed = new Map((paper.content.people as Names[]).map((each) => [each.seat as string, each.name as string]))
  for (const { content } of supplements)
    if (!signed.has(content.by as string)) signed.set(content.by as string, content.name as string)
  const { people } = JSON.parse(textOf(files, NAMES)) as { people: Record<string, { name: string; salt: string }> }
  const names: Record<string, string> = {}
  const misnamed: string[] = []
  for (const [seat, { name, salt }] of Object.entries(people)) {
    if (toHex(hmac(fromHex(salt), utf8(name))) === signed.get(seat)) names[seat] = name
    else misnamed.push(seat)
  }
  return { names, misnamed }
}

export interface SaidResolution {
  number: string
  text: string
  ballot: string
  majority: string
  result: string
  inFavour: number
  against: number
  abstained: number
}

export interface SaidMeeting {
  title: string
  unit: string
  /** 0 for the record, from 1 on for its supplements. */
  number: number
  signedAt: string
  beganAt: string
  present: number
  expected: number
  guests: number
  minutes: string
  resolutions: SaidResolution[]
}

/** A record, or a supplement to one, as people read it. Throws where something is missing. */
export function saidMeeting({ content }: Paper, english: boolean): SaidMeeting {
  if (content.number !== '0')
    return {
      title: '',
      unit: '',
      number: Number(content.number),
      signedAt: content.signedAt as string,
      beganAt: '',
      present: 0,
      expected: 0,
      guests: 0,
      minutes: content.text as string,
      resolutions: [],
    }
  const attendance = content.attendance as Names
  return {
    title: named(content.title, english),
    unit: named(content.unit, english),
    number: 0,
    signedAt: content.signedAt as string,
    beganAt: content.beganAt as string,
    present: Number(attendance.present),
    expected: Number(attendance.expected),
    guests: Number(attendance.guests),
    minutes: content.minutes as string,
    resolutions: (content.resolutions as Names[]).map((each) => ({
      number: each.number as string,
      text: each.text as string,
      ballot: each.ballot as string,
      majority: each.majority as string,
      result: each.result as string,
      inFavour: Number(each.for),
      against: Number(each.against),
      abstained: Number(each.abstained),
    })),
  }
}

function named(value: Content | undefined, english: boolean): string {
  const { zh, en } = value as { zh: string; en: string }
  return (english ? en || zh : zh || en) || '—'
}
