/** A tree of sentences. */
export interface Messages {
  [key: string]: string | Messages
}

export type Strings = Record<'zh' | 'en', Messages>

/** Gathers the strings of all features under their folder's name: features/study/strings.ts → `study.*`. */
export function gather(modules: Record<string, { default: unknown }>): Strings {
  const all: Strings = { zh: {}, en: {} }
  for (const [path, module] of Object.entries(modules)) {
    const namespace = path.split('/').at(-2)!
    const strings = module.default as Strings
    all.zh[namespace] = strings.zh
    all.en[namespace] = strings.en
  }
  return all
}

/** Every key of a tree, dotted and sorted. */
export function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages)
    .flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`)))
    .sort()
}
