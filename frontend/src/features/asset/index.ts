export { default as AssetPicker } from './components/AssetPicker.vue'
export { default as AssetStatus } from './components/AssetStatus.vue'
export { useAsset, type Asset } from './composables/assets'
