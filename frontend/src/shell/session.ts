import { computed, reactive, readonly, ref } from 'vue'
import { api, Problem, queryClient, toProblem, unwrap, type paths } from '@/api'
import { setLocale } from '@/i18n'
import { mayUse } from './features'
import { keepTheme } from './theme'
import type { Role } from './types'

type SessionAnswer = paths['/api/v1/session']['get']['responses'][200]['content']['application/json']

/** The person signed in. */
export type Me = SessionAnswer['member']

interface State {
  member: Me | null
  /** Set while a dialog asks someone whose session has ended to sign in again. */
  renewing: boolean
}

const state = reactive<State>({ member: null, renewing: false })
let asked: Promise<void> | null = null
const waiting = ref<((renewed: boolean) => void)[]>([])

/** Asks once who is signed in; a failure other than "no one" is thrown, and asked again next time. */
export function loadSession(): Promise<void> {
  asked ??= readSession().catch((fault: unknown) => {
    asked = null
    throw fault
  })
  return asked
}

async function readSession(): Promise<void> {
  const { data, error, response } = await api.GET('/api/v1/session')
  if (response.status === 401) return
  if (!response.ok || !data) throw toProblem(response.status, error)
  await adopt(data.member)
}

async function adopt(member: Me): Promise<void> {
  // Before anyone is signed in for the pages, so that they are never seen in the other language.
  await setLocale(member.locale.startsWith('en') ? 'en' : 'zh')
  state.member = member
  keepTheme(member.theme)
}

export interface Credentials {
  username: string
  password: string
}

async function signIn(credentials: Credentials): Promise<void> {
  const before = state.member
  const { member } = await unwrap(api.POST('/api/v1/login', { body: credentials }))
  // Someone else at the same desk: nothing of the first person's may stay on the page.
  if (before && before.id !== member.id) return location.assign('/')
  asked = Promise.resolve()
  await adopt(member)
  if (state.renewing) settle(true)
}

async function signOut(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/session')).catch((fault: unknown) => {
    if (!(fault instanceof Problem) || fault.status !== 401) throw fault
  })
  state.member = null
  queryClient.clear()
  location.assign('/login')
}

function settle(renewed: boolean): void {
  state.renewing = false
  const all = waiting.value
  waiting.value = []
  all.forEach((resolve) => resolve(renewed))
}

/** Opens the sign-in dialog over the page; every request that met the same 401 waits for one answer. */
export function signInAgain(): Promise<boolean> {
  if (!state.member) return Promise.resolve(false)
  state.renewing = true
  return new Promise((resolve) => waiting.value.push(resolve))
}

export function useSession() {
  const roles = computed<Role[]>(() => (state.member?.roles ?? []) as Role[])
  return {
    state: readonly(state) as Readonly<State>,
    member: computed(() => state.member),
    roles,
    /** True when the person signed in has one of the roles. */
    has: (...needed: Role[]) => mayUse(roles.value, needed),
    signIn,
    signOut,
    /** Gives up the renewal: what was asked fails with its 401. */
    giveUp: () => settle(false),
    /** Keeps a change of one's own (language, theme, name) without asking the server again. */
    amend: (change: Partial<Me>) => {
      if (state.member) Object.assign(state.member, change)
    },
  }
}
