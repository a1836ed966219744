export { default as IndustryPick } from './components/IndustryPick.vue'
export { findMembers, usePostKinds } from './composables/members'
export { default as UnitPick } from './components/UnitPick.vue'
