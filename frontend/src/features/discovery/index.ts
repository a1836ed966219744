/** Text with the words that were searched for. */
export { default as MarkedText } from './components/MarkedText.vue'
