import { onScopeDispose, ref, type Ref } from 'vue'

/** Full screen of an element; where only videos may have it, of the video in it. */
export function useFullscreen(element: Ref<HTMLElement | null>) {
  const full = ref(false)
  const changed = () => (full.value = document.fullscreenElement === element.value && element.value !== null)
  document.addEventListener('fullscreenchange', changed)
  onScopeDispose(() => document.removeEventListener('fullscreenchange', changed))

  function toggle(): void {
    const box = element.value
    if (!box) return
    if (document.fullscreenElement) void document.exitFullscreen()
    else if (document.fullscreenEnabled) void box.requestFullscreen().catch(() => undefined)
    else (box.querySelector('video') as { webkitEnterFullscreen?: () => void } | null)?.webkitEnterFullscreen?.()
  }

  return { full, toggle }
}
