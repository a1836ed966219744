import { onBeforeUnmount, reactive, ref, watch, type Ref } from 'vue'
import { asProblem, type Problem } from '@/api'
import { beginAchievement, keep, writeAchievement, type Achievement, type Content, type Kind } from './growth'

const PAUSE = 600

export const blank = (kind: Kind): Content => ({
  kind,
  title: '',
  organization: '',
  level: null,
  firstDay: null,
  lastDay: null,
  number: '',
})

/** An achievement as it is being written: on the server as soon as the typing pauses. The draft begins with the first word. */
export function useDraft(id: Ref<string | undefined>, kind: Kind, began: (achievement: Achievement) => void) {
  const content = reactive<Content>(blank(kind))
  const state = ref<'saved' | 'saving' | 'unsaved'>('saved')
  const problem = ref<Problem | null>(null)
  let timer = 0
  let quiet = false
  let saving: Promise<boolean> | null = null

  /** What the server has; typing that has not got there stays. */
  function load(achievement: Achievement) {
    if (state.value !== 'saved') return
    quiet = true
    Object.assign(content, blank(achievement.content.kind), achievement.content)
    quiet = false
  }

  async function send(): Promise<boolean> {
    state.value = 'saving'
    const sent = JSON.stringify(content)
    const body = {
      ...(JSON.parse(sent) as Content),
      firstDay: content.firstDay || null,
      lastDay: content.lastDay || null,
    }
    try {
      const fresh = id.value === undefined
      const saved = fresh ? await beginAchievement(body) : await writeAchievement(id.value!, body)
      problem.value = null
      keep(saved)
      if (fresh) began(saved)
      state.value = JSON.stringify(content) === sent ? 'saved' : 'unsaved'
      return true
    } catch (fault) {
      problem.value = asProblem(fault)
      state.value = 'unsaved'
      return false
    }
  }

  /** Resolves once all that was typed by now is saved, to whether it is. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    if (saving) await saving
    saving = send()
    const done = await saving
    saving = null
    return done
  }

  /** There is a draft on the server; begins one where there is none. */
  async function ensure(): Promise<string | null> {
    if (id.value === undefined || state.value !== 'saved') await save()
    return state.value === 'saved' ? (id.value ?? null) : null
  }

  watch(
    content,
    () => {
      if (quiet) return
      state.value = 'unsaved'
      clearTimeout(timer)
      timer = window.setTimeout(() => void save(), PAUSE)
    },
    { flush: 'sync' },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    if (state.value === 'unsaved') void save()
  })

  return { content, state, problem, load, save, ensure }
}
