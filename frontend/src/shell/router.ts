import { ref } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { Problem } from '@/api'
import { i18n, loadMessages } from '@/i18n'
import { AREA_ROLES, areasOf, features, mayUse, navOf } from './features'
import { loadSession, useSession } from './session'
import { setPageTitle } from './title'

const own: RouteRecordRaw[] = [
  {
    path: '/refused',
    name: 'refused',
    component: () => import('./pages/RefusedPage.vue'),
    meta: { area: 'member', title: 'shell.refused' },
  },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: () => import('./pages/MissingPage.vue'),
    meta: { area: 'member', title: 'shell.missing' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...features.flatMap((feature) => feature.routes), ...own],
  scrollBehavior: (to, from, saved) =>
    saved ?? (to.hash ? { el: to.hash } : to.path === from.path ? false : { top: 0 }),
})

/** Who may open a page: everyone, everyone signed in, or the roles of its area and its own. */
router.beforeEach(async (to) => {
  if (to.meta.public) {
    await loadSession().catch(() => undefined)
    return true
  }
  await loadSession()
  const { member, roles } = useSession()
  if (!member.value) return { name: 'login', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  const allowed = mayUse(roles.value, to.meta.area && AREA_ROLES[to.meta.area]) && mayUse(roles.value, to.meta.roles)
  return allowed ? true : { name: 'refused', query: { from: to.fullPath }, replace: true }
})

/** A page comes with its sentences; those of the working areas are not everyone's. */
router.beforeResolve(async (to) => {
  await loadMessages('base')
  if (to.meta.area && to.meta.area !== 'member') await loadMessages('work')
})

router.afterEach((to, from) => {
  stopped.value = null
  setPageTitle(to.meta.title ? i18n.global.t(to.meta.title) : '')
  if (from.matched.length > 0 && to.path !== from.path) focusPage()
})

/** The page that could not be opened because the server did not answer, with what it said. */
export const stopped = ref<{ problem: Problem; path: string } | null>(null)

const RELOADED = 'xuefen.reloaded'

router.onError((fault: unknown, to) => {
  if (fault instanceof Problem) stopped.value = { problem: fault, path: to.fullPath }
  else if (/dynamically imported module|Importing a module|preload/i.test(String(fault))) reloadOnce(to.fullPath)
  else reportError(fault)
})

/** A page's script is gone: a new version was installed since this one was loaded, so load all of it. */
function reloadOnce(path: string): void {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
  if (Date.now() - last < 10_000) return
  sessionStorage.setItem(RELOADED, String(Date.now()))
  location.assign(path)
}

/** After a change of page the reader's next key press starts in the page, or in the field it has put the cursor into. */
function focusPage(): void {
  requestAnimationFrame(() => {
    const main = document.getElementById('main')
    if (!main?.querySelector('input:focus, textarea:focus')) main?.focus({ preventScroll: true })
  })
}

/** Where someone begins: their own home, or the first page of the only area that is theirs. */
export function landing(next: RouteLocationNormalized['query'][string] | undefined): string {
  if (typeof next === 'string' && next.startsWith('/') && !next.startsWith('//')) return next
  const { roles } = useSession()
  const area = areasOf(roles.value)[0]
  return (area && navOf(area, roles.value)[0]?.to) ?? '/'
}
