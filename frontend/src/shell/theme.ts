import { computed, ref, watchEffect } from 'vue'

export type Theme = 'system' | 'light' | 'dark'

const STORE = 'xuefen.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(dark.matches)
const choice = ref<Theme>(stored())

dark.addEventListener('change', (event) => (systemIsDark.value = event.matches))

const resolved = computed(() => (choice.value === 'system' ? (systemIsDark.value ? 'dark' : 'light') : choice.value))

watchEffect(() => {
  document.documentElement.dataset.theme = resolved.value
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', resolved.value === 'dark' ? '#151412' : '#faf9f7')
})

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(STORE)
    return isTheme(value) ? value : 'system'
  } catch {
    return 'system'
  }
}

/** Takes over a theme chosen elsewhere (the account's), if it is one. */
export function keepTheme(value: unknown): void {
  if (!isTheme(value)) return
  choice.value = value
  try {
    localStorage.setItem(STORE, value)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

export function useTheme() {
  return { theme: computed({ get: () => choice.value, set: keepTheme }), resolved }
}
