import { FileCheck } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/organize/closes',
      name: 'closes',
      component: () => import('./pages/ClosesPage.vue'),
      meta: { area: 'organize', title: 'close.closes' },
    },
    {
      path: '/organize/closes/:id',
      name: 'close',
      component: () => import('./pages/ClosePage.vue'),
      meta: { area: 'organize', title: 'close.closes' },
    },
  ],
  nav: [{ area: 'organize', to: '/organize/closes', label: 'close.closesShort', icon: FileCheck, order: 15 }],
} satisfies FeatureRoutes
