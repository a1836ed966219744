import { ClipboardCheck, FileInput, Library } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'
import { useWaiting } from './composables/useReviews'

const TEACH = ['TRAINER', 'ADMINISTRATOR'] as const

export default {
  routes: [
    { path: '/studio', redirect: '/studio/courses' },
    {
      path: '/studio/courses',
      name: 'studio-courses',
      component: () => import('./pages/CoursesPage.vue'),
      meta: { area: 'studio', title: 'studio.courses', roles: [...TEACH] },
    },
    {
      path: '/studio/courses/:id',
      name: 'studio-course',
      component: () => import('./pages/EditorPage.vue'),
      props: true,
      meta: { area: 'studio', title: 'studio.editor', roles: [...TEACH], layout: 'bleed' },
    },
    {
      path: '/studio/courses/:id/learners',
      name: 'studio-learners',
      component: () => import('./pages/LearnersPage.vue'),
      props: true,
      meta: { area: 'studio', title: 'studio.learners', roles: [...TEACH] },
    },
    {
      path: '/studio/reviews',
      name: 'studio-reviews',
      component: () => import('./pages/ReviewsPage.vue'),
      meta: { area: 'studio', title: 'studio.reviews', roles: ['REVIEWER'] },
    },
    {
      path: '/studio/reviews/:id',
      name: 'studio-review',
      component: () => import('./pages/ReviewPage.vue'),
      props: true,
      meta: { area: 'studio', title: 'studio.review', roles: ['REVIEWER'] },
    },
    {
      path: '/studio/import',
      name: 'studio-import',
      component: () => import('./pages/ImportPage.vue'),
      meta: { area: 'studio', title: 'studio.import', roles: [...TEACH] },
    },
  ],
  nav: [
    { area: 'studio', to: '/studio/courses', label: 'studio.courses', icon: Library, order: 10, roles: [...TEACH] },
    {
      area: 'studio',
      to: '/studio/reviews',
      label: 'studio.reviews',
      icon: ClipboardCheck,
      order: 40,
      roles: ['REVIEWER'],
      badge: useWaiting,
    },
    { area: 'studio', to: '/studio/import', label: 'studio.import', icon: FileInput, order: 50, roles: [...TEACH] },
  ],
} satisfies FeatureRoutes
