import { onBeforeUnmount, onMounted } from 'vue'

/** Single keys for the whole page; none of them while someone types or a dialog is open. */
export function useKeys(acts: (key: string) => (() => void) | undefined): void {
  function pressed(event: KeyboardEvent) {
    const at = event.target as HTMLElement | null
    const typing = at?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = acts(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  onMounted(() => addEventListener('keydown', pressed))
  onBeforeUnmount(() => removeEventListener('keydown', pressed))
}
