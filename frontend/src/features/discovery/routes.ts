import { BookA, Search } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/search',
      name: 'search',
      component: () => import('./pages/SearchPage.vue'),
      meta: { area: 'member', title: 'discovery.search' },
    },
    {
      path: '/admin/search-words',
      name: 'search-words',
      component: () => import('./pages/WordsPage.vue'),
      meta: { area: 'admin', title: 'discovery.words' },
    },
  ],
  nav: [
    { area: 'member', to: '/search', label: 'discovery.search', icon: Search, order: 10, placement: 'tool' },
    { area: 'admin', to: '/admin/search-words', label: 'discovery.words', icon: BookA, order: 20 },
  ],
} satisfies FeatureRoutes
