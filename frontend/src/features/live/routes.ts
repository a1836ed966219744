import { Radio } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

const TEACH = ['TRAINER', 'ADMINISTRATOR'] as const

export default {
  routes: [
    {
      path: '/live',
      name: 'live',
      component: () => import('./pages/LivePage.vue'),
      meta: { area: 'member', title: 'live.live' },
    },
    {
      path: '/live/:id',
      name: 'live-class',
      component: () => import('./pages/ClassPage.vue'),
      props: true,
      meta: { area: 'member', title: 'live.class', layout: 'bleed' },
    },
    {
      path: '/studio/live',
      name: 'studio-live',
      component: () => import('./pages/PlansPage.vue'),
      props: { area: 'studio' },
      meta: { area: 'studio', title: 'live.plans', roles: [...TEACH] },
    },
    {
      path: '/studio/live/new',
      name: 'studio-live-new',
      component: () => import('./pages/EditPlanPage.vue'),
      props: { area: 'studio' },
      meta: { area: 'studio', title: 'live.newPlan', roles: [...TEACH] },
    },
    {
      path: '/studio/live/:id',
      name: 'studio-live-plan',
      component: () => import('./pages/PlanPage.vue'),
      props: (route) => ({ id: route.params.id, area: 'studio' }),
      meta: { area: 'studio', title: 'live.plan', roles: [...TEACH] },
    },
    {
      path: '/studio/live/:id/edit',
      name: 'studio-live-edit',
      component: () => import('./pages/EditPlanPage.vue'),
      props: (route) => ({ id: route.params.id, area: 'studio' }),
      meta: { area: 'studio', title: 'live.editPlan', roles: [...TEACH] },
    },
    {
      path: '/organize/live',
      name: 'organize-live',
      component: () => import('./pages/PlansPage.vue'),
      props: { area: 'organize' },
      meta: { area: 'organize', title: 'live.plans' },
    },
    {
      path: '/organize/live/new',
      name: 'organize-live-new',
      component: () => import('./pages/EditPlanPage.vue'),
      props: { area: 'organize' },
      meta: { area: 'organize', title: 'live.newPlan' },
    },
    {
      path: '/organize/live/:id',
      name: 'organize-live-plan',
      component: () => import('./pages/PlanPage.vue'),
      props: (route) => ({ id: route.params.id, area: 'organize' }),
      meta: { area: 'organize', title: 'live.plan' },
    },
    {
      path: '/organize/live/:id/edit',
      name: 'organize-live-edit',
      component: () => import('./pages/EditPlanPage.vue'),
      props: (route) => ({ id: route.params.id, area: 'organize' }),
      meta: { area: 'organize', title: 'live.editPlan' },
    },
  ],
  nav: [
    { area: 'member', to: '/live', label: 'live.live', icon: Radio, order: 30 },
    { area: 'studio', to: '/studio/live', label: 'live.live', icon: Radio, order: 30, roles: [...TEACH] },
    { area: 'organize', to: '/organize/live', label: 'live.live', icon: Radio, order: 35 },
  ],
} satisfies FeatureRoutes
