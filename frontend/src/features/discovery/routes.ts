import { Search } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/search',
      name: 'search',
      component: () => import('./pages/SearchPage.vue'),
      meta: { area: 'member', title: 'discovery.search' },
    },
  ],
  nav: [{ area: 'member', to: '/search', label: 'discovery.search', icon: Search, order: 10, placement: 'tool' }],
} satisfies FeatureRoutes
