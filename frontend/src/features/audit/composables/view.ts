import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

/** What the page shows, held in its address so that it can be shared: filters, opened units, the list, the member. */
export interface AuditAddress {
  scheme?: string
  year?: number
  unit?: string
  section?: string
  /** A day gone by; everything is shown as it was then. */
  asOf?: string
  open: string[]
  /** The unit whose members are listed, with the state and whether only its own members are. */
  list?: string
  state?: string
  direct: boolean
  member?: string
  entry?: string
}

export function useAddress() {
  const route = useRoute()
  const router = useRouter()
  const text = (key: string) => (typeof route.query[key] === 'string' ? (route.query[key] as string) : undefined)

  const address = computed<AuditAddress>(() => ({
    scheme: text('scheme'),
    year: Number(text('year')) || undefined,
    unit: text('unit'),
    section: text('section'),
    asOf: text('asOf'),
    open: text('open')?.split('.').filter(Boolean) ?? [],
    list: text('list'),
    state: text('state'),
    direct: text('direct') === 'true',
    member: text('member'),
    entry: text('entry'),
  }))

  /** Changes some of it; `undefined` takes a part out. */
  function change(part: LocationQueryRaw, step: 'push' | 'replace' = 'replace') {
    void router[step]({ query: { ...route.query, ...part } })
  }

  const filters = computed(() => ({
    scheme: address.value.scheme,
    year: address.value.year,
    unit: address.value.unit,
    section: address.value.section,
    asOf: address.value.asOf,
  }))

  return { address, filters, change }
}
