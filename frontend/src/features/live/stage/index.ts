export { default as LivePlayer } from './LivePlayer.vue'
export { default as LiveStudio } from './studio/LiveStudio.vue'
