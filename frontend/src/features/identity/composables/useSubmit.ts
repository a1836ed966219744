import { ref, type Ref } from 'vue'
import { asProblem, type Problem } from '@/api'

export interface Submit {
  busy: Ref<boolean>
  problem: Ref<Problem | null>
  /** Runs once at a time; resolves to whether it succeeded. What was typed stays. */
  submit(): Promise<boolean>
}

export function useSubmit(act: () => Promise<unknown>): Submit {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)

  async function submit(): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await act()
      return true
    } catch (fault) {
      problem.value = asProblem(fault)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, submit }
}
