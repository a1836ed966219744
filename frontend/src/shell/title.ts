import { computed, onScopeDispose, ref, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { i18n } from '@/i18n'

const page = ref('')
const title = computed(() =>
  page.value ? `${page.value} · ${i18n.global.t('shell.name')}` : i18n.global.t('shell.name'),
)

/** Keeps document.title; called once by the application. */
export function followTitle(): void {
  watchEffect(() => (document.title = title.value))
}

export function setPageTitle(value: string): void {
  page.value = value
}

/** A page's own title (a course's name), in place of its route's. */
export function usePageTitle(value: MaybeRefOrGetter<string | undefined>): void {
  const stop = watchEffect(() => {
    const own = toValue(value)
    if (own) page.value = own
  })
  onScopeDispose(stop)
}
