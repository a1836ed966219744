import type { Component, Ref } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

export type Role = 'MEMBER' | 'TRAINER' | 'REVIEWER' | 'ORGANIZER' | 'ADMINISTRATOR'

/** The four parts of the application, each with a menu of its own. */
export type Area = 'member' | 'studio' | 'organize' | 'admin'

/** A line of an area's menu. */
export interface NavEntry {
  area: Area
  to: string
  /** Addresses that belong to it without lying beneath it. */
  also?: string[]
  /** i18n key. */
  label: string
  icon: Component
  order: number
  /** Any of these roles sees the entry; without it everyone in the area does. */
  roles?: Role[]
  /** How many things wait there; called once, in the shell's setup. */
  badge?: () => Ref<number>
  /** `tool`: an icon in the head of the page (search, bell) instead of a line in the menu. */
  placement?: 'tool'
}

/** What a feature's routes.ts exports. */
export interface FeatureRoutes {
  routes: RouteRecordRaw[]
  nav?: NavEntry[]
}
