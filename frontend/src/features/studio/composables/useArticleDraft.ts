import { onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import { api, asProblem, queryClient, unwrap, type Problem } from '@/api'
import type { SaveState } from './useDraft'

const PAUSE = 1200

/** The Markdown of an article item, which saves itself. A save that came too late keeps both texts. */
export function useArticleDraft(itemId: string, courseId: string, readonly: () => boolean) {
  const text = ref<{ zh: string; en: string }>()
  const seconds = ref(0)
  const state = ref<SaveState>('saved')
  const problem = shallowRef<Problem>()
  const theirs = shallowRef<{ zh: string; en: string; version: string }>()
  let version = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const path = { path: { itemId } }

  const read = () => unwrap(api.GET('/api/v1/studio/items/{itemId}/article', { params: path }))

  async function load() {
    try {
      const found = await read()
      version = found.version
      seconds.value = found.estimatedSeconds
      text.value = { zh: found.markdown.zh ?? '', en: found.markdown.en ?? '' }
      problem.value = undefined
    } catch (fault) {
      problem.value = asProblem(fault)
    }
  }

  async function save() {
    clearTimeout(timer)
    if (!text.value || state.value === 'saved' || state.value === 'saving') return
    state.value = 'saving'
    try {
      const saved = await unwrap(
        api.PUT('/api/v1/studio/items/{itemId}/article', {
          params: { ...path, header: { 'If-Match': `"${version}"` } },
          body: { ...text.value },
        }),
      )
      version = saved.version
      seconds.value = saved.estimatedSeconds
      problem.value = undefined
      if (state.value === 'saving') state.value = 'saved'
      else timer = setTimeout(() => void save(), PAUSE)
      void queryClient.invalidateQueries({ queryKey: ['studio', courseId] })
    } catch (fault) {
      await refused(asProblem(fault))
    }
  }

  async function refused(found: Problem) {
    if (found.code === 'catalogue.article-changed') {
      const now = await read()
      theirs.value = { zh: now.markdown.zh ?? '', en: now.markdown.en ?? '', version: now.version }
      state.value = 'conflict'
      return
    }
    problem.value = found
    state.value = 'failed'
    if (found.unreachable) timer = setTimeout(() => void save(), 5000)
  }

  async function resolve(choice: 'mine' | 'theirs') {
    const { version: now, zh, en } = theirs.value!
    theirs.value = undefined
    version = now
    state.value = choice === 'mine' ? 'waiting' : 'saved'
    if (choice === 'theirs') {
      text.value = { zh, en }
      return
    }
    await save()
  }

  watch(
    text,
    (now, before) => {
      // a text that replaces another came from the server
      if (now !== before || readonly() || state.value === 'conflict') return
      state.value = 'waiting'
      clearTimeout(timer)
      timer = setTimeout(() => void save(), PAUSE)
    },
    { deep: true },
  )
  onBeforeUnmount(() => void save())
  void load()

  return reactive({ text, seconds, state, problem, theirs, resolve, load })
}
