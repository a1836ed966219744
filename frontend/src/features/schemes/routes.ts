import { Scale } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/organize/schemes',
      name: 'schemes',
      component: () => import('./pages/SchemesPage.vue'),
      meta: { area: 'organize', title: 'schemes.title' },
    },
    {
      path: '/organize/schemes/:id/draft',
      name: 'scheme-draft',
      component: () => import('./pages/EditorPage.vue'),
      meta: { area: 'organize', title: 'schemes.editorTitle' },
    },
    {
      path: '/organize/schemes/:id/recalculations',
      name: 'scheme-recalculations',
      component: () => import('./pages/RecalculationPage.vue'),
      meta: { area: 'organize', title: 'schemes.recalculationTitle' },
    },
  ],
  nav: [{ area: 'organize', to: '/organize/schemes', label: 'schemes.short', icon: Scale, order: 50 }],
} satisfies FeatureRoutes
