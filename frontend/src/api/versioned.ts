import { onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import { asProblem, type Problem } from './problem'

const PAUSE = 1200
const AGAIN = 5000

/** Whether what was typed is safe. */
export type VersionedState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

/** A text with the version the server knows it by. */
export interface Versioned<Text> {
  text: Text
  version: string
}

/** How one kind of text is kept. */
export interface VersionedKind<Text extends object> {
  read: () => Promise<Versioned<Text>>
  /** Over the version named; refused with the code below when another is stored by now. */
  write: (text: Text, version: string) => Promise<Versioned<Text>>
  /** The code of a save that came too late. */
  changed: string
  readonly: () => boolean
  /** Where what is typed stays on this device until the server has it; none: nowhere. */
  shelf?: string
  saved?: () => void
}

/** A text that saves itself as soon as the typing pauses. A save that came too late keeps both texts. */
export function useVersioned<Text extends object>(kind: VersionedKind<Text>) {
  const text = ref<Text>()
  const state = ref<VersionedState>('saved')
  const problem = shallowRef<Problem>()
  const theirs = shallowRef<Versioned<Text>>()
  let version = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A save that is under way is waited for: two at once would each take the other for a stranger. */
  let sending = false

  async function load() {
    try {
      const found = await kind.read()
      const kept = kind.readonly() ? undefined : onShelf()
      problem.value = undefined
      version = found.version
      text.value = found.text
      if (!kept || JSON.stringify(kept.text) === JSON.stringify(found.text)) return shelve()
      text.value = kept.text
      if (kept.version !== found.version) {
        theirs.value = found
        state.value = 'conflict'
        return
      }
      state.value = 'waiting'
      timer = setTimeout(() => void save(), PAUSE)
    } catch (fault) {
      problem.value = asProblem(fault)
    }
  }

  async function save() {
    clearTimeout(timer)
    if (sending || !text.value || state.value === 'saved' || state.value === 'conflict') return
    state.value = 'saving'
    sending = true
    try {
      const saved = await kind.write({ ...(text.value as Text) }, version)
      version = saved.version
      problem.value = undefined
      if (stateNow() === 'saving') {
        state.value = 'saved'
        shelve()
      } else timer = setTimeout(() => void save(), PAUSE)
      kind.saved?.()
    } catch (fault) {
      await refused(asProblem(fault))
    } finally {
      sending = false
    }
  }

  /** The state may have changed while something was awaited. */
  const stateNow = (): VersionedState => state.value

  async function refused(found: Problem) {
    if (found.code === kind.changed) {
      theirs.value = await kind.read()
      state.value = 'conflict'
      return
    }
    problem.value = found
    state.value = 'failed'
    if (found.unreachable) timer = setTimeout(() => void save(), AGAIN)
  }

  async function resolve(choice: 'mine' | 'theirs') {
    const { version: now, text: other } = theirs.value!
    theirs.value = undefined
    version = now
    state.value = choice === 'mine' ? 'waiting' : 'saved'
    if (choice === 'theirs') {
      text.value = other
      return shelve()
    }
    await save()
  }

  function onShelf(): Versioned<Text> | undefined {
    try {
      return (JSON.parse(localStorage.getItem(kind.shelf ?? '') ?? 'null') as Versioned<Text> | null) ?? undefined
    } catch {
      return undefined
    }
  }

  /** What the server has needs no copy here; what it has not, does. */
  function shelve() {
    if (!kind.shelf) return
    try {
      if (state.value === 'saved') localStorage.removeItem(kind.shelf)
      else localStorage.setItem(kind.shelf, JSON.stringify({ text: text.value, version }))
    } catch {
      // Storage may be full or forbidden; the server's copy follows.
    }
  }

  watch(
    text,
    (now, before) => {
      // a text that replaces another came from the server
      if (now !== before || kind.readonly()) return
      if (state.value !== 'conflict') {
        state.value = 'waiting'
        clearTimeout(timer)
        timer = setTimeout(() => void save(), PAUSE)
      }
      shelve()
    },
    { deep: true },
  )
  onBeforeUnmount(() => void save())
  void load()

  return reactive({ text, state, problem, theirs, resolve, load, save })
}
