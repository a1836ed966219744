import { shallowRef } from 'vue'

export interface Question {
  title: string
  text?: string
  /** The word on the button that does it. */
  action: string
  danger?: boolean
}

export const asked = shallowRef<{ question: Question; answer: (yes: boolean) => void } | null>(null)

/** Asks before something that cannot be undone: `if (await confirm({ title, action, danger: true })) …` */
export function useConfirm(): (question: Question) => Promise<boolean> {
  return (question) =>
    new Promise((resolve) => {
      asked.value?.answer(false)
      asked.value = {
        question,
        answer: (yes) => {
          asked.value = null
          resolve(yes)
        },
      }
    })
}
