import { Award, ScanLine } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/certificates',
      name: 'certificates',
      component: () => import('./pages/CertificatesPage.vue'),
      meta: { area: 'member', title: 'certificates.mine' },
    },
    {
      path: '/certificates/:id',
      name: 'certificate',
      component: () => import('./pages/CertificatePage.vue'),
      meta: { area: 'member', title: 'certificates.one' },
    },
    {
      path: '/card',
      name: 'card',
      component: () => import('./pages/CardPage.vue'),
      meta: { area: 'member', title: 'certificates.card' },
    },
    {
      path: '/c/:token',
      name: 'verify-certificate',
      component: () => import('./pages/VerifyPage.vue'),
      meta: { public: true, title: 'certificates.verify' },
    },
    {
      path: '/check',
      name: 'check-credential',
      component: () => import('./pages/CheckPage.vue'),
      meta: { public: true, title: 'certificates.check' },
    },
    {
      path: '/organize/certificates',
      name: 'issued-certificates',
      component: () => import('./pages/IssuedPage.vue'),
      meta: { area: 'organize', title: 'certificates.issued' },
    },
    {
      path: '/organize/certificates/designs',
      name: 'certificate-designs',
      component: () => import('./pages/DesignsPage.vue'),
      meta: { area: 'organize', title: 'certificates.designs' },
    },
    {
      path: '/organize/certificates/designs/:id',
      name: 'certificate-design',
      component: () => import('./pages/DesignPage.vue'),
      meta: { area: 'organize', title: 'certificates.design' },
    },
    {
      path: '/organize/card',
      name: 'check-card',
      component: () => import('./pages/CardCheckPage.vue'),
      meta: { area: 'organize', title: 'certificates.cardCheck' },
    },
  ],
  nav: [
    { area: 'organize', to: '/organize/certificates', label: 'certificates.navIssued', icon: Award, order: 55 },
    { area: 'organize', to: '/organize/card', label: 'certificates.navCard', icon: ScanLine, order: 60 },
  ],
} satisfies FeatureRoutes
