import { ref } from 'vue'
import { check, checkFile, type Report } from '../verifier/check'

/** Checks proofs one after the other; `known` gives the keys to believe. */
export function useCheck(known: () => string[]) {
  const report = ref<Report | null>(null)
  const busy = ref(false)

  async function run(given: string | Blob) {
    busy.value = true
    try {
      report.value = await (typeof given === 'string' ? check(given, known()) : checkFile(given, known()))
    } finally {
      busy.value = false
    }
  }

  return { report, busy, run }
}
