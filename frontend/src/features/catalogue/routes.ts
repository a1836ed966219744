import { BookOpen } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/learn',
      name: 'learn',
      component: () => import('./pages/LearnPage.vue'),
      meta: { area: 'member', title: 'catalogue.learn' },
    },
    {
      path: '/courses/:id',
      name: 'course',
      component: () => import('./pages/CoursePage.vue'),
      props: true,
      meta: { area: 'member', title: 'catalogue.course' },
    },
  ],
  nav: [
    {
      area: 'member',
      to: '/learn',
      also: ['/courses', '/quiz', '/mandates'],
      label: 'catalogue.learn',
      icon: BookOpen,
      order: 20,
    },
  ],
} satisfies FeatureRoutes
