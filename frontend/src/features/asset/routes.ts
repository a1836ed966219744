import { Clapperboard } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/studio/media',
      name: 'studio-media',
      component: () => import('./pages/MediaPage.vue'),
      meta: { area: 'studio', title: 'asset.media', roles: ['TRAINER'] },
    },
  ],
  nav: [
    { area: 'studio', to: '/studio/media', label: 'asset.media', icon: Clapperboard, order: 20, roles: ['TRAINER'] },
  ],
} satisfies FeatureRoutes
