import { ChartColumn, Scale } from '@lucide/vue'
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
      path: '/organize/schemes',
      name: 'schemes',
      component: () => import('./pages/SchemesPage.vue'),
      meta: { area: 'organize', title: 'audit.schemes' },
    },
  ],
  nav: [
    { area: 'organize', to: '/organize/audit', label: 'audit.auditShort', icon: ChartColumn, order: 10 },
    { area: 'organize', to: '/organize/schemes', label: 'audit.schemesShort', icon: Scale, order: 50 },
  ],
} satisfies FeatureRoutes
