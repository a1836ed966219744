export { default as EntryProof } from './components/EntryProof.vue'
