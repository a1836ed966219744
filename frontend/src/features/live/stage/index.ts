export { default as LivePlayer } from './LivePlayer.vue'
export { default as LiveStudio } from './studio/LiveStudio.vue'
export { default as LiveRecording } from './LiveRecording.vue'
