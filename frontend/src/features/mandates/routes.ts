import { ClipboardCheck } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/mandates',
      name: 'my-mandates',
      component: () => import('./pages/MyMandatesPage.vue'),
      meta: { area: 'member', title: 'mandates.mine' },
    },
    {
      path: '/organize/mandates',
      name: 'mandates',
      component: () => import('./pages/MandatesPage.vue'),
      meta: { area: 'organize', title: 'mandates.mandates' },
    },
    {
      path: '/organize/mandates/new',
      name: 'mandate-new',
      component: () => import('./pages/EditMandatePage.vue'),
      meta: { area: 'organize', title: 'mandates.new' },
    },
    {
      path: '/organize/mandates/:id/edit',
      name: 'mandate-edit',
      component: () => import('./pages/EditMandatePage.vue'),
      props: true,
      meta: { area: 'organize', title: 'mandates.edit' },
    },
    {
      path: '/organize/mandates/:id',
      name: 'mandate',
      component: () => import('./pages/MandatePage.vue'),
      props: true,
      meta: { area: 'organize', title: 'mandates.mandate' },
    },
  ],
  nav: [
    { area: 'organize', to: '/organize/mandates', label: 'mandates.mandatesShort', icon: ClipboardCheck, order: 15 },
  ],
} satisfies FeatureRoutes
