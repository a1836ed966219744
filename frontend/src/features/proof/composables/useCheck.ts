import { ref } from 'vue'
import { check, type Report } from '../verifier/check'

/** Checks proofs one after the other; `known` gives the keys to believe. */
export function useCheck(known: () => string[]) {
  const report = ref<Report | null>(null)
  const busy = ref(false)

  async function run(text: string) {
    busy.value = true
    try {
      report.value = await check(text, known())
    } finally {
      busy.value = false
    }
  }

  return { report, busy, run }
}
