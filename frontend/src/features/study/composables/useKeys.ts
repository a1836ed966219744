import { onScopeDispose } from 'vue'

/** The player's keys, from anywhere on the page but where someone types or presses a button. */
export function useKeys(keys: Record<string, () => void>) {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof HTMLElement ? event.target : undefined
    if (target?.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]')) return
    if (event.key === ' ' && target?.closest('button, a, summary, [role=switch]')) return
    if (event.key.startsWith('Arrow') && target?.closest('[role=slider], [role=tab]')) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  window.addEventListener('keydown', pressed)
  onScopeDispose(() => window.removeEventListener('keydown', pressed))
}
