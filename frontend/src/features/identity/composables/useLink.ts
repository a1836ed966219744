import { computed, onMounted, ref } from 'vue'
import { useRoute } from 'vue-router'
import { asProblem, type Problem } from '@/api'
import { checkLink, type LinkHolder } from './identity'

/** The token in the page's address and whom the server says it belongs to. */
export function useLink() {
  const route = useRoute()
  const token = computed(() => (typeof route.query.token === 'string' ? route.query.token : ''))
  const holder = ref<LinkHolder | null>(null)
  const problem = ref<Problem | null>(null)

  onMounted(async () => {
    if (!token.value) return
    try {
      holder.value = await checkLink(token.value)
    } catch (fault) {
      problem.value = asProblem(fault)
    }
  })

  return { token, holder, problem }
}
