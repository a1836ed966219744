export { default as PaperViewer } from './components/PaperViewer.vue'
export { useKeys } from './composables/keys'
export { usePending } from './composables/pending'
