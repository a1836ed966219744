/** A tree of sentences. */
export interface Messages {
  [key: string]: string | Messages
}

export type Strings = Record<'zh' | 'en', Messages>

/**
 * Gathers the strings of all features under their folder's name: features/study/strings.ts → `study.*`. A feature with
 * many has a folder of them: features/studio/strings/editor.ts → `studio.*`.
 */
export function gather(modules: Record<string, { default: unknown }>): Strings {
  const all: Strings = { zh: {}, en: {} }
  for (const [path, module] of Object.entries(modules)) {
    const folders = path.split('/').slice(0, -1)
    const namespace = folders.at(folders.at(-1) === 'strings' ? -2 : -1)!
    const strings = module.default as Strings
    for (const locale of ['zh', 'en'] as const)
      all[locale][namespace] = { ...(all[locale][namespace] as Messages | undefined), ...strings[locale] }
  }
  return all
}

/** Every key of a tree, dotted and sorted. */
export function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages)
    .flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`)))
    .sort()
}
