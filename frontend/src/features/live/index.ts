import { defineAsyncComponent } from 'vue'

export { useClasses, type ClassCard } from './composables/classes'

/** Classes among what is searched for. */
export const FoundClasses = defineAsyncComponent(() => import('./components/FoundClasses.vue'))
/** A class as an item of a course, for who takes it and for who makes it. */
export const LiveItem = defineAsyncComponent(() => import('./item/LiveItem.vue'))
export const ClassPicker = defineAsyncComponent(() => import('./item/ClassPicker.vue'))
