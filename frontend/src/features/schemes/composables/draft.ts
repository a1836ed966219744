import { computed, nextTick, onBeforeUnmount, ref, shallowRef, toRaw, watch } from 'vue'
import { api, asProblem, queryClient, unwrap, type Problem, type Schema } from '@/api'

export type DraftView = Schema<'DraftView'>
export type Rules = Schema<'SchemeRules'>
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

const PAUSE = 700
const RETRY = 5000

/** The draft of a scheme's next version, which saves itself a moment after each change. */
export function useSchemeDraft(id: string) {
  const view = shallowRef<DraftView>()
  const rules = ref<Rules>()
  const problem = shallowRef<Problem>()
  const state = ref<SaveState>('saved')
  let timer: ReturnType<typeof setTimeout> | undefined
  let quiet = false
  let saving: Promise<void> | undefined

  const path = { id }

  async function load() {
    try {
      await adopt(await unwrap(api.GET('/api/v1/schemes/{id}/draft', { params: { path } })), true)
      problem.value = undefined
      state.value = 'saved'
    } catch (fault) {
      problem.value = asProblem(fault)
    }
  }

  /** What the server gives is not to be saved again. */
  async function adopt(fresh: DraftView, withRules: boolean) {
    view.value = fresh
    if (!withRules) return
    quiet = true
    rules.value = structuredClone(fresh.rules)
    await nextTick()
    quiet = false
  }

  function later(pause: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }

  /** Sends what has changed, now. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (saving) await saving
    if (state.value !== 'waiting' && state.value !== 'failed') return
    saving = save().finally(() => (saving = undefined))
    await saving
  }

  async function save() {
    if (!rules.value || !view.value) return
    state.value = 'saving'
    const sent = JSON.parse(JSON.stringify(toRaw(rules.value))) as Rules
    try {
      const fresh = await unwrap(
        api.PUT('/api/v1/schemes/{id}/draft', {
          params: { path, header: { 'If-Match': `"${view.value.revision}"` } },
          body: { rules: sent },
        }),
      )
      await adopt(fresh, false)
      // what was typed while it was on its way comes next
      if ((state.value as SaveState) === 'saving') state.value = 'saved'
      else later(PAUSE)
    } catch (fault) {
      const refused = asProblem(fault)
      state.value = refused.code === 'credit.draft-changed' ? 'conflict' : 'failed'
      if (state.value === 'failed') later(RETRY)
    }
  }

  watch(
    rules,
    () => {
      if (quiet || !rules.value || state.value === 'conflict') return
      state.value = 'waiting'
      later(PAUSE)
    },
    { deep: true },
  )
  onBeforeUnmount(() => void flush())

  async function publish(from: string, note: string) {
    await flush()
    await unwrap(
      api.POST('/api/v1/schemes/{id}/draft/publication', {
        params: { path, header: { 'If-Match': `"${view.value!.revision}"` } },
        body: { from, note },
      }),
    )
    await forget()
  }

  async function discard() {
    clearTimeout(timer)
    state.value = 'saved'
    await unwrap(api.DELETE('/api/v1/schemes/{id}/draft', { params: { path } }))
    await forget()
  }

  async function forget() {
    for (const queryKey of [['schemes'], ['audit'], ['credit']]) await queryClient.invalidateQueries({ queryKey })
  }

  const sound = computed(() => view.value !== undefined && view.value.problems.length === 0)
  return { view, rules, problem, state, sound, load, flush, publish, discard }
}
