import { ChartColumn } from '@lucide/vue'
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
      path: '/organize/owed',
      name: 'owed',
      component: () => import('./pages/OwedPage.vue'),
      meta: { area: 'organize', title: 'audit.owedTitle' },
    },
    {
      path: '/organize/corrections',
      name: 'corrections',
      component: () => import('./pages/CorrectionsPage.vue'),
      meta: { area: 'organize', title: 'audit.corrections' },
    },
    {
      path: '/organize/samples',
      name: 'samples',
      component: () => import('./pages/SamplesPage.vue'),
      meta: { area: 'organize', title: 'audit.samples' },
    },
    {
      path: '/organize/samples/:id',
      name: 'sample',
      component: () => import('./pages/SamplePage.vue'),
      meta: { area: 'organize', title: 'audit.samples' },
    },
    {
      path: '/organize/questions',
      name: 'questions',
      component: () => import('./pages/QuestionsPage.vue'),
      meta: { area: 'organize', title: 'audit.questions' },
    },
    {
      path: '/organize/subscriptions',
      name: 'subscriptions',
      component: () => import('./pages/SubscriptionsPage.vue'),
      meta: { area: 'organize', title: 'audit.subscriptions' },
    },
  ],
  nav: [
    {
      area: 'organize',
      to: '/organize/audit',
      also: ['/organize/corrections', '/organize/samples', '/organize/questions', '/organize/subscriptions'],
      label: 'audit.auditShort',
      icon: ChartColumn,
      order: 10,
    },
  ],
} satisfies FeatureRoutes
