import { FileUp, Network, Users } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/organize/people',
      name: 'people',
      component: () => import('./pages/PeoplePage.vue'),
      meta: { area: 'organize', title: 'organization.people', roles: ['ORGANIZER', 'ADMINISTRATOR'] },
    },
    {
      path: '/organize/units',
      name: 'units',
      component: () => import('./pages/UnitsPage.vue'),
      meta: { area: 'organize', title: 'organization.units', roles: ['ORGANIZER', 'ADMINISTRATOR'] },
    },
    {
      path: '/organize/import',
      name: 'import',
      component: () => import('./pages/ImportPage.vue'),
      meta: { area: 'organize', title: 'organization.import', roles: ['ORGANIZER', 'ADMINISTRATOR'] },
    },
  ],
  nav: [
    { area: 'organize', to: '/organize/people', label: 'organization.people', icon: Users, order: 20 },
    { area: 'organize', to: '/organize/units', label: 'organization.units', icon: Network, order: 70 },
    { area: 'organize', to: '/organize/import', label: 'organization.import', icon: FileUp, order: 80 },
  ],
} satisfies FeatureRoutes
