import 'vue-router'
import type { Area, Role } from '@/shell/types'

declare module 'vue-router' {
  interface RouteMeta {
    /** Which shell surrounds the page; without one the page stands alone. */
    area?: Area
    /** i18n key of the page's title. */
    title?: string
    /** Any of these roles opens the page; without it everyone signed in may. */
    roles?: Role[]
    /** Readable without signing in. */
    public?: boolean
    /** `bleed`: the page lays out its own padding and columns. */
    layout?: 'bleed'
  }
}
