import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/verify',
      name: 'verify',
      component: () => import('./pages/VerifyPage.vue'),
      meta: { public: true, title: 'proof.title' },
    },
  ],
} satisfies FeatureRoutes
