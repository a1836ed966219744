export { default as MeetingPanel } from './MeetingPanel.vue'
