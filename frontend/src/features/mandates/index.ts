export { default as RequiredNotice } from './components/RequiredNotice.vue'
export { default as DaysLeft } from './components/DaysLeft.vue'
export { findCourses } from './composables/mandates'
