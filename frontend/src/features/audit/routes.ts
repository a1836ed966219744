import { ChartColumn } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/organize/audit',
      name: 'audit',
      component: () => import('./pages/AuditPage.vue'),
      meta: { area: 'organize', title: 'audit.audit' },
    },
    {
      path: '/organize/owed',
      name: 'owed',
      component: () => import('./pages/OwedPage.vue'),
      meta: { area: 'organize', title: 'audit.owedTitle' },
    },
  ],
  nav: [{ area: 'organize', to: '/organize/audit', label: 'audit.auditShort', icon: ChartColumn, order: 10 }],
} satisfies FeatureRoutes
