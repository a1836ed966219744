import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/claims',
      name: 'claims',
      component: () => import('./pages/ClaimsPage.vue'),
      meta: { area: 'member', title: 'claims.claims' },
    },
    {
      path: '/claims/new',
      name: 'claim-new',
      component: () => import('./pages/ClaimPage.vue'),
      meta: { area: 'member', title: 'claims.new' },
    },
    {
      path: '/claims/:id',
      name: 'claim',
      component: () => import('./pages/ClaimPage.vue'),
      props: true,
      meta: { area: 'member', title: 'claims.claim' },
    },
  ],
} satisfies FeatureRoutes
