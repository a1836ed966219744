export { default as EntryBody } from './components/EntryBody.vue'
export { useEntry, type EntryDetail, type EntryRow } from './composables/entry'
export { download } from '@/api'
export { default as ExportMenu } from './components/ExportMenu.vue'
