import { reactive } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'done' | 'problem' | 'plain'
  code?: string
  action?: { label: string; run: () => void }
}

const toasts = reactive<Toast[]>([])
let last = 0

function dismiss(id: number): void {
  const at = toasts.findIndex((toast) => toast.id === id)
  if (at >= 0) toasts.splice(at, 1)
}

function show(toast: Omit<Toast, 'id'>, milliseconds: number): number {
  const id = ++last
  toasts.push({ ...toast, id })
  while (toasts.length > 3) toasts.shift()
  if (milliseconds > 0) setTimeout(() => dismiss(id), milliseconds)
  return id
}

/** Short words at the edge of the page: what was done (with a way back), or what went wrong. */
export function useToast() {
  return {
    toasts,
    dismiss,
    done: (text: string, action?: Toast['action']) => show({ text, tone: 'done', action }, action ? 10_000 : 5000),
    say: (text: string) => show({ text, tone: 'plain' }, 5000),
    /** A refusal stays until it is dismissed. */
    problem: (problem: { detail: string; code: string }) =>
      show({ text: problem.detail, code: problem.code, tone: 'problem' }, 0),
  }
}
