import { FileText } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/record',
      name: 'record',
      component: () => import('./pages/RecordPage.vue'),
      meta: { area: 'member', title: 'credit.record' },
    },
  ],
  nav: [
    {
      area: 'member',
      to: '/record',
      also: ['/growth', '/certificates', '/claims', '/card'],
      label: 'credit.recordShort',
      icon: FileText,
      order: 40,
    },
  ],
} satisfies FeatureRoutes
