import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/live/:id/meeting',
      name: 'live-meeting',
      component: () => import('./pages/MeetingPage.vue'),
      props: true,
      meta: { area: 'member', title: 'live.meeting.title' },
    },
  ],
} satisfies FeatureRoutes
