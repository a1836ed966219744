import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/courses/:courseId/items/:itemId',
      name: 'study-item',
      component: () => import('./pages/ItemPage.vue'),
      props: true,
      meta: { area: 'member', layout: 'bleed' },
    },
  ],
} satisfies FeatureRoutes
