const STORE = 'xuefen.uploads'

/** The same file on the same device: enough to find an upload again after the page was closed. */
export function fingerprint(file: { name: string; size: number; lastModified: number }): string {
  return `${file.name}/${file.size}/${file.lastModified}`
}

function all(): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, string>) : {}
  } catch {
    return {}
  }
}

function save(uploads: Record<string, string>): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(uploads))
  } catch {
    // Storage may be forbidden; an upload then goes on only while the page is open.
  }
}

export function recall(key: string): string | undefined {
  return all()[key]
}

export function remember(key: string, assetId: string): void {
  save({ ...all(), [key]: assetId })
}

export function forget(key: string): void {
  save(Object.fromEntries(Object.entries(all()).filter(([known]) => known !== key)))
}
