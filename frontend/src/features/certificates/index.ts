export { default as CheckResult } from './components/CheckResult.vue'
