import { watch, type Ref } from 'vue'

/** What can be focused in an item of a list. */
const WAYS = 'a[href], button:not(:disabled)'

/**
 * Keeps the keyboard in a list whose items go away under it: the focus moves to the same control of the item that took the
 * place, or of the last one.
 *
 * @param items changes when the list does
 */
export function useKeptFocus(list: Ref<HTMLElement | null>, items: () => unknown): void {
  let item: Element | null = null
  let place = 0
  let way = 0

  function note({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return
    item = target.closest('li')
    if (!item) return
    place = [...(list.value?.children ?? [])].indexOf(item)
    way = [...item.querySelectorAll(WAYS)].indexOf(target)
  }
  watch(list, (now, before) => {
    before?.removeEventListener('focusin', note)
    now?.addEventListener('focusin', note)
  })
  watch(
    items,
    () => {
      // Whoever has gone on elsewhere meanwhile stays there.
      if (!item || item.isConnected || document.activeElement !== document.body) return
      const left = list.value?.children ?? []
      item = null
      const ways = left[Math.min(place, left.length - 1)]?.querySelectorAll<HTMLElement>(WAYS)
      ways?.[Math.min(Math.max(way, 0), ways.length - 1)]?.focus()
    },
    { flush: 'post' },
  )
}
