import { ref, watch } from 'vue'

const KEY = 'xuefen.search.recent'
const KEPT = 8

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

/** What was searched for on this device, the latest first. It never leaves the device. */
export function useRecent() {
  const recent = ref(read())
  watch(recent, (texts) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(texts))
    } catch {
      // A browser that keeps nothing searches all the same.
    }
  })
  return {
    recent,
    remember(text: string) {
      const wanted = text.trim()
      if (wanted.length > 1) {
        recent.value = [wanted, ...recent.value.filter((kept) => kept !== wanted)].slice(0, KEPT)
      }
    },
    forget() {
      recent.value = []
    },
  }
}
