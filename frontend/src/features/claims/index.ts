export { default as ClaimState } from './components/ClaimState.vue'
export { default as ClaimSteps } from './components/ClaimSteps.vue'
export { useAmounts } from './composables/amounts'
