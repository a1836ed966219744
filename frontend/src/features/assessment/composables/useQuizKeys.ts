import { onScopeDispose } from 'vue'

export interface QuizKeys {
  /** How many options the question in view has. */
  options(): number
  choose(option: number): void
  move(by: 1 | -1): void
  flag(): void
  /** False while a dialog has the keyboard. */
  active(): boolean
}

/** 1–9 and letters choose, ← and → move, F flags (where F is an option, Shift+F does). */
export function useQuizKeys(keys: QuizKeys) {
  function press(event: KeyboardEvent) {
    if (!keys.active() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const act = action(event, keys)
    if (!act) return
    event.preventDefault()
    act()
  }
  window.addEventListener('keydown', press)
  onScopeDispose(() => window.removeEventListener('keydown', press))
}

function action(event: KeyboardEvent, keys: QuizKeys): (() => void) | null {
  if (event.key === 'ArrowRight') return () => keys.move(1)
  if (event.key === 'ArrowLeft') return () => keys.move(-1)
  const option = optionOf(event.key)
  if (option !== null && option < keys.options() && !(event.key === 'F' && event.shiftKey))
    return () => keys.choose(option)
  return event.key.toLowerCase() === 'f' ? keys.flag : null
}

function optionOf(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  return /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : null
}

function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null
  return !!element?.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]')
}
