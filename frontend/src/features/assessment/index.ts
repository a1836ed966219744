import { defineAsyncComponent } from 'vue'

/** The card of a quiz item: its rules, one's attempts, and the button that begins or goes on. */
export { default as QuizRunner } from './components/QuizRunner.vue'

/** The studio's editor of a quiz item; loaded when it is first shown. */
export const QuizEditor = defineAsyncComponent(() => import('./editor/QuizEditor.vue'))
