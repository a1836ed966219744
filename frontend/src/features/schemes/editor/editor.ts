import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { localText } from '@/i18n'
import type { DraftView, Rules } from '../composables/draft'

type Problem = DraftView['problems'][number]
type Change = DraftView['changes'][number]

interface Choice {
  value: string
  label: string
}

export interface Editor {
  rules: Ref<Rules>
  view: Ref<DraftView>
  units: ComputedRef<Choice[]>
  posts: ComputedRef<Choice[]>
  /** Those of the field and what lies within it. */
  problemsOf: (field: string) => Problem[]
  changeOf: (key: string) => Change | undefined
  exampleOf: (conversion: number) => string | undefined
}

const KEY: InjectionKey<Editor> = Symbol('scheme editor')

export function provideEditor(
  rules: Ref<Rules>,
  view: Ref<DraftView>,
  units: Editor['units'],
  posts: Editor['posts'],
): void {
  const changes = computed(() => new Map(view.value.changes.map((change) => [change.key, change])))
  const within = (problem: Problem, field: string) =>
    problem.field === field || problem.field.startsWith(`${field}.`) || problem.field.startsWith(`${field}[`)
  provide(KEY, {
    rules,
    view,
    units,
    posts,
    problemsOf: (field) => view.value.problems.filter((problem) => within(problem, field)),
    changeOf: (key) => changes.value.get(key),
    exampleOf: (at) => {
      const text = view.value.examples[at]
      return text && localText(text)
    },
  })
}

export const useEditor = (): Editor => inject(KEY)!

/** Words of the scheme itself as choices: its categories, what it calls its credits. */
export function useChoices() {
  const { t, tm } = useI18n()
  const { rules } = useEditor()
  const named = (base: string) =>
    Object.keys(tm(`schemes.${base}`) as Record<string, unknown>).map((value) => ({
      value,
      label: t(`schemes.${base}.${value}`),
    }))
  const categories = computed(() =>
    rules.value.categories.map((category) => ({
      value: category.code,
      label: localText(category.name) || category.code,
    })),
  )
  const withAny = (label: string) => computed(() => [{ value: null as string | null, label }, ...categories.value])
  const unitMany = computed(() => localText({ zh: rules.value.unitName.zh, en: rules.value.unitName.many }))
  const unitOne = computed(() => localText({ zh: rules.value.unitName.zh, en: rules.value.unitName.one }))
  const flags = (base: string) => [
    { value: true, label: t(`schemes.${base}.true`) },
    { value: false, label: t(`schemes.${base}.false`) },
  ]
  return { named, categories, withAny, unitMany, unitOne, flags }
}
