export { default as HotTopics } from './components/HotTopics.vue'
export { default as ShelfSettings } from './components/ShelfSettings.vue'
export { useHiding } from './composables/shelf'
