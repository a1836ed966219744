export { default as MoveCard } from './components/MoveCard.vue'
