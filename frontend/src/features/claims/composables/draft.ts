import { onBeforeUnmount, onMounted, reactive, ref, watch, type Ref } from 'vue'
import type { Problem } from '@/api'
import { asProblem } from '@/api'
import { beginClaim, keepClaim, writeClaim, type Claim, type ClaimContent } from './claims'

const PAUSE = 500
const AGAIN = 5000
const EMPTY: ClaimContent = { title: '' }

export type Saved = 'saved' | 'saving' | 'unsaved'

/** Where what is typed stays until the server has it. */
const shelf = (id: string | undefined) => `xuefen.claim.${id ?? 'new'}`

function stored(id: string | undefined): ClaimContent | null {
  try {
    return JSON.parse(localStorage.getItem(shelf(id)) ?? 'null') as ClaimContent | null
  } catch {
    return null
  }
}

/**
 * A claim as it is being written: kept on this device with each key, and on the server as soon as the typing pauses. The
 * draft begins with the first word; `began` hears its address.
 */
export function useDraft(id: Ref<string | undefined>, began: (claim: Claim) => void) {
  const content = reactive<ClaimContent>({ ...EMPTY })
  const state = ref<Saved>('saved')
  const problem = ref<Problem | null>(null)
  let timer = 0
  let saving: Promise<Claim | null> | null = null
  let loaded = false

  /** What the server has, unless this device has something that never got there. */
  function load(claim: Claim | null) {
    if (loaded && claim?.id === id.value && state.value !== 'saved') return
    const kept = stored(claim?.id)
    loaded = false
    Object.assign(content, EMPTY, claim?.content ?? {}, kept ?? {})
    loaded = true
    if (kept) touch()
  }

  function touch() {
    try {
      localStorage.setItem(shelf(id.value), JSON.stringify(content))
    } catch {
      // Storage may be full or forbidden; the server's copy follows.
    }
    // A draft begins with a word, not with what the form has chosen by itself.
    if (id.value === undefined && !content.title && !content.firstDay && content.amountMilli == null) return
    if (state.value === 'saved') state.value = 'unsaved'
    clearTimeout(timer)
    timer = window.setTimeout(() => void save(), PAUSE)
  }

  /** Resolves with the claim as saved; null when that did not work. */
  async function save(): Promise<Claim | null> {
    clearTimeout(timer)
    if (saving) {
      await saving
      if (state.value === 'saved') return null
    }
    saving = send()
    const done = await saving
    saving = null
    return done
  }

  async function send(): Promise<Claim | null> {
    state.value = 'saving'
    const sent = JSON.stringify(content)
    const body = JSON.parse(sent) as ClaimContent
    try {
      const fresh = id.value === undefined
      const claim = fresh ? await beginClaim(body) : await writeClaim(id.value!, body)
      problem.value = null
      localStorage.removeItem(shelf(fresh ? undefined : claim.id))
      keepClaim(claim)
      if (fresh) began(claim)
      if (JSON.stringify(content) === sent) state.value = 'saved'
      else touch()
      return claim
    } catch (fault) {
      problem.value = asProblem(fault)
      state.value = 'unsaved'
      if (problem.value.unreachable) timer = window.setTimeout(() => void save(), AGAIN)
      return null
    }
  }

  /** There is a draft on the server; begins one where there is none. */
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

  return { content, state, problem, load, save, ensure }
}
