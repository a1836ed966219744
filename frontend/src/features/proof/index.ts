export { default as EntryProof } from './components/EntryProof.vue'
export { default as ProofCheck } from './components/ProofCheck.vue'
