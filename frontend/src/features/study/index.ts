export { useCourseStudy, useEnrol, useMove } from './composables/useStudy'
export { useReading } from './composables/useReading'
export { default as NextItem } from './components/NextItem.vue'
