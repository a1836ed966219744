import type { Area, FeatureRoutes, NavEntry, Role } from './types'

const modules = import.meta.glob<{ default: FeatureRoutes }>(
  ['../features/*/routes.ts', '../features/*/*/routes.ts'],
  { eager: true },
)

/** Every feature of the application: a folder under features/ with a routes.ts is one, or a part of one. */
export const features: FeatureRoutes[] = Object.values(modules).map((module) => module.default)

const entries: NavEntry[] = features.flatMap((feature) => feature.nav ?? []).sort((a, b) => a.order - b.order)

/** Which roles an area is for; members' pages are everyone's. */
export const AREA_ROLES: Record<Area, Role[]> = {
  member: ['MEMBER'],
  studio: ['TRAINER', 'REVIEWER', 'ADMINISTRATOR'],
  organize: ['ORGANIZER', 'ADMINISTRATOR'],
  admin: ['ADMINISTRATOR'],
}

export const AREAS = Object.keys(AREA_ROLES) as Area[]

export function mayUse(roles: readonly Role[], needed: readonly Role[] | undefined): boolean {
  return !needed || needed.some((role) => role === 'MEMBER' || roles.includes(role))
}

/** The menu of an area for someone with these roles. */
export function navOf(area: Area, roles: readonly Role[], placement?: 'tool'): NavEntry[] {
  if (!mayUse(roles, AREA_ROLES[area])) return []
  return entries.filter((entry) => entry.area === area && entry.placement === placement && mayUse(roles, entry.roles))
}

/** The areas that hold something for someone with these roles. */
export function areasOf(roles: readonly Role[]): Area[] {
  return AREAS.filter((area) => navOf(area, roles).length > 0)
}
