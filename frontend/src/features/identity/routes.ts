import { User } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/login',
      name: 'login',
      component: () => import('./pages/LoginPage.vue'),
      meta: { public: true, title: 'identity.signIn' },
    },
    {
      path: '/activate',
      name: 'activate',
      component: () => import('./pages/ActivatePage.vue'),
      meta: { public: true, title: 'identity.activate' },
    },
    {
      path: '/forgot',
      name: 'forgot',
      component: () => import('./pages/ForgotPage.vue'),
      meta: { public: true, title: 'identity.forgotTitle' },
    },
    {
      path: '/reset',
      name: 'reset',
      component: () => import('./pages/ResetPage.vue'),
      meta: { public: true, title: 'identity.resetTitle' },
    },
    {
      path: '/me',
      name: 'me',
      component: () => import('./pages/MePage.vue'),
      meta: { area: 'member', title: 'identity.me' },
    },
  ],
  nav: [{ area: 'member', to: '/me', label: 'identity.me', icon: User, order: 50 }],
} satisfies FeatureRoutes
