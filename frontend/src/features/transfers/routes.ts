import { ArrowLeftRight } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'
import { useWaitingTransfers } from './composables/transfers'

export default {
  routes: [
    {
      path: '/organize/transfers',
      name: 'transfers',
      component: () => import('./pages/TransfersPage.vue'),
      meta: { area: 'organize', title: 'transfers.title' },
    },
  ],
  nav: [
    {
      area: 'organize',
      to: '/organize/transfers',
      label: 'transfers.short',
      icon: ArrowLeftRight,
      order: 45,
      badge: useWaitingTransfers,
    },
  ],
} satisfies FeatureRoutes
