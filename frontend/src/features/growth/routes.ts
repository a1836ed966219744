import { Sprout } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'
import { useWaitingAchievements } from './composables/reviews'

export default {
  routes: [
    {
      path: '/growth',
      name: 'growth',
      component: () => import('./pages/GrowthPage.vue'),
      meta: { area: 'member', title: 'growth.record' },
    },
    {
      path: '/growth/achievements/new',
      name: 'achievement-new',
      component: () => import('./pages/AchievementPage.vue'),
      meta: { area: 'member', title: 'growth.add' },
    },
    {
      path: '/growth/achievements/:id',
      name: 'achievement',
      component: () => import('./pages/AchievementPage.vue'),
      props: true,
      meta: { area: 'member', title: 'growth.entry' },
    },
    {
      path: '/organize/growth',
      name: 'growth-review',
      component: () => import('./pages/ReviewPage.vue'),
      meta: { area: 'organize', title: 'growth.review', layout: 'bleed' },
    },
    {
      path: '/organize/growth/members/:id',
      name: 'member-growth',
      component: () => import('./pages/MemberGrowthPage.vue'),
      props: true,
      meta: { area: 'organize', title: 'growth.record' },
    },
    {
      path: '/organize/service',
      name: 'service-points',
      component: () => import('./pages/ServicePage.vue'),
      meta: { area: 'organize', title: 'growth.service' },
    },
  ],
  nav: [
    {
      area: 'organize',
      to: '/organize/growth',
      also: ['/organize/service'],
      label: 'growth.navOrganize',
      icon: Sprout,
      order: 45,
      badge: useWaitingAchievements,
    },
  ],
} satisfies FeatureRoutes
