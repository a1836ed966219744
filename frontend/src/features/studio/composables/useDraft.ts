import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import { api, asProblem, queryClient, unwrap, type Problem } from '@/api'
import { adoptIds, parts, type Draft, type DraftView } from './draft'

const PAUSE = 900
const RETRY = 5000

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

/** A save that was refused because someone saved first: theirs, and the copy that was kept of mine. */
export interface Conflict {
  theirs: DraftView
  copyId?: string
}

/** A course draft that saves itself a moment after each change. */
export function useDraft(courseId: string) {
  const view = shallowRef<DraftView>()
  const draft = ref<Draft>()
  const problem = shallowRef<Problem>()
  const conflict = shallowRef<Conflict>()
  const state = ref<SaveState>('saved')
  const savedAt = ref<string>()
  let version = ''
  let muted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined

  const readonly = computed(() => view.value?.state === 'IN_REVIEW')

  function adopt(fresh: DraftView, withContent: boolean) {
    view.value = fresh
    version = fresh.version
    savedAt.value = fresh.updatedAt
    if (withContent) {
      quietly(() => (draft.value = structuredClone(fresh.draft)))
    }
  }

  /** Changes that come from the server are not to be saved again. */
  function quietly(change: () => void) {
    muted = true
    change()
    muted = false
  }

  const read = () => unwrap(api.GET('/api/v1/studio/courses/{id}', { params: { path: { id: courseId } } }))

  async function load() {
    try {
      adopt(await read(), true)
      problem.value = undefined
      state.value = 'saved'
    } catch (fault) {
      problem.value = asProblem(fault)
    }
  }

  /** Sends what has changed, now. Resolves when it is saved or has failed. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (saving) await saving
    if (state.value !== 'waiting' && state.value !== 'failed') return
    saving = save().finally(() => (saving = undefined))
    await saving
  }

  async function save() {
    if (!draft.value) return
    state.value = 'saving'
    const sent = parts(draft.value)
    const body = structuredClone(toPlain(draft.value))
    try {
      const saved = await unwrap(
        api.PUT('/api/v1/studio/courses/{id}/draft', {
          params: { path: { id: courseId }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      )
      quietly(() => adoptIds(sent, saved.draft))
      adopt(saved, false)
      problem.value = undefined
      if (state.value === 'saving') state.value = 'saved'
      void queryClient.invalidateQueries({ queryKey: ['studio', courseId] })
    } catch (fault) {
      await refused(asProblem(fault))
    }
  }

  async function refused(found: Problem) {
    if (found.code === 'catalogue.draft-changed') {
      const args = Object.values(found.args)
      conflict.value = { theirs: await read(), copyId: typeof args[0] === 'string' ? args[0] : undefined }
      state.value = 'conflict'
      return
    }
    problem.value = found
    state.value = 'failed'
    if (found.unreachable) timer = setTimeout(() => void flush(), RETRY)
    if (found.code === 'catalogue.in-review') await load()
  }

  /** Ends a conflict: saves mine over theirs, or takes theirs. */
  async function resolve(choice: 'mine' | 'theirs') {
    const { theirs } = conflict.value!
    conflict.value = undefined
    if (choice === 'theirs') {
      adopt(theirs, true)
      state.value = 'saved'
      return
    }
    version = theirs.version
    state.value = 'waiting'
    await flush()
  }

  watch(
    draft,
    () => {
      if (muted || readonly.value || state.value === 'conflict') return
      state.value = 'waiting'
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), PAUSE)
    },
    { deep: true, flush: 'sync' },
  )

  const guard = (event: BeforeUnloadEvent) => {
    if (state.value !== 'saved') event.preventDefault()
  }
  addEventListener('beforeunload', guard)
  onBeforeUnmount(() => {
    removeEventListener('beforeunload', guard)
    void flush()
  })
  void load()

  return reactive({ view, draft, problem, conflict, state, savedAt, readonly, load, flush, resolve })
}

function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
