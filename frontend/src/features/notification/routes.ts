import { Bell } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'
import { useUnread } from './composables/inbox'

export default {
  routes: [
    {
      path: '/inbox',
      name: 'inbox',
      component: () => import('./pages/InboxPage.vue'),
      meta: { area: 'member', title: 'notification.inbox' },
    },
  ],
  nav: [
    {
      area: 'member',
      to: '/inbox',
      label: 'notification.inbox',
      icon: Bell,
      order: 90,
      badge: useUnread,
      placement: 'tool',
    },
  ],
} satisfies FeatureRoutes
