import { onBeforeUnmount, onMounted, reactive, ref, watch, type Ref } from 'vue'
import { asProblem, type Problem } from './problem'

const PAUSE = 500
const AGAIN = 5000

export type DraftState = 'saved' | 'saving' | 'unsaved'

/** How one kind of thing is written. */
export interface DraftKind<Content extends object, Saved extends { id: string; content: Content }> {
  /** Where what is typed stays on this device until the server has it. */
  shelf: (id: string | undefined) => string
  blank: () => Content
  /** Whether it is enough to begin with: a draft begins with a word, not with what the form has chosen by itself. */
  begins: (content: Content) => boolean
  begin: (content: Content) => Promise<Saved>
  write: (id: string, content: Content) => Promise<Saved>
  /** The server's answer to a write is what the page shows from now on. */
  keep: (saved: Saved) => void
}

/**
 * Something as it is being written: kept on this device with each key, and on the server as soon as the typing pauses.
 * `began` hears its address.
 */
export function useDraft<Content extends object, Saved extends { id: string; content: Content }>(
  id: Ref<string | undefined>,
  kind: DraftKind<Content, Saved>,
  began: (saved: Saved) => void,
) {
  const content = reactive(kind.blank()) as Content
  const state = ref<DraftState>('saved')
  const problem = ref<Problem | null>(null)
  let timer = 0
  let saving: Promise<void> | null = null
  let loaded = false

  function stored(of: string | undefined): Content | null {
    try {
      return JSON.parse(localStorage.getItem(kind.shelf(of)) ?? 'null') as Content | null
    } catch {
      return null
    }
  }

  /** What the server has, unless this device has something that never got there. */
  function load(saved: Saved | null) {
    if (loaded && saved?.id === id.value && state.value !== 'saved') return
    const kept = stored(saved?.id)
    loaded = false
    Object.assign(content, kind.blank(), saved?.content ?? {}, kept ?? {})
    loaded = true
    if (kept) touch()
  }

  function touch() {
    try {
      localStorage.setItem(kind.shelf(id.value), JSON.stringify(content))
    } catch {
      // Storage may be full or forbidden; the server's copy follows.
    }
    if (id.value === undefined && !kind.begins(content)) return
    if (state.value === 'saved') state.value = 'unsaved'
    clearTimeout(timer)
    timer = window.setTimeout(() => void save(), PAUSE)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (saving) {
      await saving
      if (state.value === 'saved') return
    }
    saving = send()
    await saving
    saving = null
  }

  async function send(): Promise<void> {
    state.value = 'saving'
    const sent = JSON.stringify(content)
    const body = JSON.parse(sent) as Content
    try {
      const fresh = id.value === undefined
      const saved = fresh ? await kind.begin(body) : await kind.write(id.value!, body)
      problem.value = null
      localStorage.removeItem(kind.shelf(fresh ? undefined : saved.id))
      kind.keep(saved)
      if (fresh) began(saved)
      if (JSON.stringify(content) === sent) state.value = 'saved'
      else touch()
    } catch (fault) {
      problem.value = asProblem(fault)
      state.value = 'unsaved'
      if (problem.value.unreachable) timer = window.setTimeout(() => void save(), AGAIN)
    }
  }

  /** There is a draft on the server; begins one where there is none. What was typed may still be unsaved: see the state. */
  async function ensure(): Promise<string | null> {
    if (id.value === undefined || state.value !== 'saved') await save()
    return id.value ?? null
  }

  watch(content, () => loaded && touch(), { flush: 'sync' })
  const leave = () => state.value !== 'saved' && void save()
  onMounted(() => addEventListener('pagehide', leave))
  onBeforeUnmount(() => {
    removeEventListener('pagehide', leave)
    leave()
  })

  return { content, state, problem, load, ensure }
}
