import { fromBase64, utf8, type Bytes } from './bytes'
import { checkMeeting, fileHolds, type MeetingFile } from './meeting'
import { checkPaper, paperKind, type Paper } from './paper'
import { keyText, readHead, readKey, signer, type Head, type LogKey } from './note'
import { includes, leafHash } from './tree'
import { isZip } from './zip'

/** An entry as it was hashed: every column, a text or nothing. */
export type Said = Record<string, string | null>

export interface CheckedEntry {
  index: number
  /** Whether it is in the log that the head was signed over. */
  holds: boolean
  said: Said
}

/** What checking a file gave; `file` says why it could not be read. */
export interface Report {
  file?: 'NOT_JSON' | 'NOT_A_PROOF'
  head?: Head
  /** The key that signed the head, or nothing. */
  key?: LogKey
  /** Whether that key is one the reader knows from elsewhere; undefined where they know none. */
  known?: boolean
  entries: CheckedEntry[]
  /** In place of entries, where the file is a signed paper. */
  paper?: Paper
  /** What else is in the file, where it is all of a meeting. */
  meeting?: MeetingFile
  holds: boolean
}

interface ProofFile {
  format: string
  keys: string[]
  head: string
  entries: { index: number; leaf: string; path: string[] }[]
}

const FORMAT = 'xuefen.proof.v1'
export const MAX_BYTES = 16 * 1024 * 1024
/** Of the file of a meeting, which holds its attachments. */
export const MAX_FILE_BYTES = 96 * 1024 * 1024

/** The same for a file as it was chosen: a proof or a paper, or a ZIP with all of a meeting. */
export async function checkFile(file: Blob, knownKeys: string[] = []): Promise<Report> {
  if (file.size > MAX_FILE_BYTES) return { file: 'NOT_A_PROOF', entries: [], holds: false }
  const bytes: Bytes = new Uint8Array(await file.arrayBuffer())
  if (!isZip(bytes)) return check(new TextDecoder().decode(bytes), knownKeys)
  try {
    const { paper, file: meeting } = await checkMeeting(bytes, knownKeys)
    const holds = paper.holds && fileHolds(meeting)
    return { paper, meeting, head: paper.head, key: paper.key, known: paper.known, entries: [], holds }
  } catch {
    return { file: 'NOT_A_PROOF', entries: [], holds: false }
  }
}

/**
 * Checks a file completely: of a proof the signature of its head, and for each entry the path from its leaf to that head; of
 * a signed paper its hash, its signature, its head and the sums of its lines.
 *
 * @param knownKeys keys the reader has from elsewhere, `name+id+base64`; none: the file's own are believed
 */
export async function check(text: string, knownKeys: string[] = []): Promise<Report> {
  let file: ProofFile
  try {
    file = JSON.parse(text) as ProofFile
  } catch {
    return { file: 'NOT_JSON', entries: [], holds: false }
  }
  try {
    const kind = paperKind(file)
    if (kind) {
      const paper = await checkPaper(kind, file as never, knownKeys)
      return { paper, head: paper.head, key: paper.key, known: paper.known, entries: [], holds: paper.holds }
    }
    if (file.format !== FORMAT) throw new Error('another format')
    const head = readHead(file.head)
    const key = await signer(head, await Promise.all(file.keys.map(readKey)))
    const known = knownKeys.length > 0 && key ? knownKeys.includes(keyText(key)) : undefined
    const entries: CheckedEntry[] = []
    for (const entry of file.entries) {
      const said = readLeaf(entry.leaf)
      const path = entry.path.map(fromBase64)
      const holds = await includes(await leafHash(utf8(entry.leaf)), entry.index, head.size, path, head.root)
      entries.push({ index: entry.index, holds, said })
    }
    const holds = !!key && known !== false && entries.length > 0 && entries.every((entry) => entry.holds)
    return { head, key, known, entries, holds }
  } catch {
    return { file: 'NOT_A_PROOF', entries: [], holds: false }
  }
}

/** Only the canonical form is read (RFC 8785): another could say one thing to us and another to someone else. */
function readLeaf(leaf: string): Said {
  const said = JSON.parse(leaf) as Said
  const canonical = JSON.stringify(
    Object.fromEntries(
      Object.keys(said)
        .sort()
        .map((name) => [name, said[name]]),
    ),
  )
  if (canonical !== leaf || Object.values(said).some((value) => value !== null && typeof value !== 'string'))
    throw new Error('not canonical')
  return said
}
