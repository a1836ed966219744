import type { Schema } from '@/api'

export type DraftView = Schema<'StudioViews.DraftView'>
export type Draft = Schema<'DraftBody'>
export type Module = Schema<'DraftBody.ModuleBody'>
export type Item = Schema<'DraftBody.ItemBody'>
export type Kind = Schema<'ItemKind'>

export const empty = () => ({ zh: '', en: '' })

export const THRESHOLDS: Record<Kind, number> = { VIDEO: 90, ARTICLE: 100, QUIZ: 60, LIVE: 80 }

export function newItem(kind: Kind): Item {
  return { kind, title: empty(), outcome: empty(), threshold: THRESHOLDS[kind] }
}

export function newModule(): Module {
  return { title: empty(), items: [] }
}

/** The parts of a draft that can have an id, in the order they travel. */
export function parts(draft: Draft): (Module | Item)[] {
  return draft.modules.flatMap((module) => [module, ...module.items])
}

/** Gives the parts that were sent the ids they were saved under. What was moved or typed since stays as it is. */
export function adoptIds(sent: (Module | Item)[], saved: Draft): void {
  parts(saved).forEach((part, at) => {
    const mine = sent[at]
    if (mine && !mine.id) mine.id = part.id
  })
}

/** Where an item stands: which module, which place in it. */
export function place(draft: Draft, item: Item): { module: number; at: number } | undefined {
  for (const [module, each] of draft.modules.entries()) {
    const at = each.items.indexOf(item)
    if (at >= 0) return { module, at }
  }
  return undefined
}

/** Moves an item one place up or down, over the border of its module where it stands at one. */
export function step(draft: Draft, item: Item, by: 1 | -1): boolean {
  const from = place(draft, item)
  if (!from) return false
  const items = draft.modules[from.module]!.items
  const to = from.at + by
  if (to >= 0 && to < items.length) {
    items.splice(from.at, 1)
    items.splice(to, 0, item)
    return true
  }
  const neighbour = draft.modules[from.module + by]
  if (!neighbour) return false
  items.splice(from.at, 1)
  neighbour.items.splice(by > 0 ? 0 : neighbour.items.length, 0, item)
  return true
}

/** Puts an item before another place, in the same module or in another one. */
export function put(draft: Draft, item: Item, module: number, before: number): void {
  const from = place(draft, item)
  if (!from || !draft.modules[module]) return
  draft.modules[from.module]!.items.splice(from.at, 1)
  const shifted = from.module === module && from.at < before ? before - 1 : before
  draft.modules[module]!.items.splice(shifted, 0, item)
}

/** Moves a module one place up or down. */
export function stepModule(draft: Draft, module: Module, by: 1 | -1): boolean {
  const at = draft.modules.indexOf(module)
  const to = at + by
  if (at < 0 || to < 0 || to >= draft.modules.length) return false
  draft.modules.splice(at, 1)
  draft.modules.splice(to, 0, module)
  return true
}
