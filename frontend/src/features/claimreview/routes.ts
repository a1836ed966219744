import { Inbox } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'
import { useWaitingClaims } from './composables/counts'

export default {
  routes: [
    {
      path: '/organize/claims',
      name: 'claim-review',
      component: () => import('./pages/ReviewPage.vue'),
      meta: { area: 'organize', title: 'claimreview.title', layout: 'bleed' },
    },
  ],
  nav: [
    {
      area: 'organize',
      to: '/organize/claims',
      label: 'claimreview.short',
      icon: Inbox,
      order: 40,
      badge: useWaitingClaims,
    },
  ],
} satisfies FeatureRoutes
