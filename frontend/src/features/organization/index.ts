export { default as IndustryPick } from './components/IndustryPick.vue'
export { default as UnitPick } from './components/UnitPick.vue'
