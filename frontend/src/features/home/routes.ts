import { House } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/',
      name: 'home',
      component: () => import('./pages/HomePage.vue'),
      meta: { area: 'member', title: 'home.home' },
    },
  ],
  nav: [{ area: 'member', to: '/', label: 'home.home', icon: House, order: 10 }],
} satisfies FeatureRoutes
