import { computed, inject, provide, useId, type ComputedRef, type InjectionKey } from 'vue'
import type { DraftView } from '../composables/draft'

export type RuleProblem = DraftView['problems'][number]

interface Line {
  id: string
  problems: ComputedRef<RuleProblem[]>
}

const KEY: InjectionKey<Line> = Symbol('rule line')

/** What is wrong with a line is told to the parts within it. */
export function provideLine(problems: ComputedRef<RuleProblem[]>): string {
  const id = useId()
  provide(KEY, { id, problems })
  return id
}

/** The problem of a part: that of its field where it names one. */
export function usePart(field: () => string | undefined) {
  const line = inject(KEY, undefined)
  const problem = computed(() => {
    const name = field()
    return name ? line?.problems.value.find((each) => each.field.endsWith(name)) : undefined
  })
  return { problem, id: line?.id }
}
