import { Pin, Search, Sparkles } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

const ORGANIZE = ['ORGANIZER', 'ADMINISTRATOR'] as const
const TEACH = ['TRAINER', 'ADMINISTRATOR'] as const

export default {
  routes: [
    {
      path: '/organize/pins',
      name: 'pins',
      component: () => import('./pages/PinsPage.vue'),
      meta: { area: 'organize', title: 'recommending.pins', roles: [...ORGANIZE] },
    },
    {
      path: '/studio/demand',
      name: 'demand',
      component: () => import('./pages/DemandPage.vue'),
      meta: { area: 'studio', title: 'recommending.demand', roles: [...TEACH] },
    },
    {
      path: '/admin/recommendations',
      name: 'recommendation-models',
      component: () => import('./pages/ModelsPage.vue'),
      meta: { area: 'admin', title: 'recommending.models' },
    },
    {
      path: '/admin/recommendations/explain',
      name: 'recommendation-explain',
      component: () => import('./pages/ExplainPage.vue'),
      meta: { area: 'admin', title: 'recommending.explain' },
    },
  ],
  nav: [
    { area: 'organize', to: '/organize/pins', label: 'recommending.pinsShort', icon: Pin, order: 65 },
    {
      area: 'studio',
      to: '/studio/demand',
      label: 'recommending.demandShort',
      icon: Search,
      order: 45,
      roles: [...TEACH],
    },
    {
      area: 'admin',
      to: '/admin/recommendations',
      also: ['/admin/recommendations/explain'],
      label: 'recommending.recommendations',
      icon: Sparkles,
      order: 30,
    },
  ],
} satisfies FeatureRoutes
