export { useClasses, type ClassCard } from './composables/classes'
