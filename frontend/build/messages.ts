import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { gather } from '../src/i18n/messages.ts'

const ID = /^virtual:messages\/(base|work)\/(zh|en)$/

/**
 * The sentences as modules: one for each language and part, made of the strings.ts of all features, or of the
 * files of their folder strings/. `base` is what every member needs, `work` what only the areas of `later` do: features, or files of one. Each file
 * is a plain object without imports.
 */
export function messages(root: string, later: string[]): Plugin {
  const features = join(root, 'features')
  const files = [
    ...readdirSync(features).flatMap((name) => [join(features, name, 'strings.ts'), ...folder(join(features, name))]),
    join(root, 'ui/strings.ts'),
    join(root, 'shell/strings.ts'),
  ].filter((file) => existsSync(file))
  const isLater = (file: string) =>
    later.some((name) => file.startsWith(join(features, name.includes('/') ? name : `${name}/strings`)))

  return {
    name: 'messages',
    resolveId: (id) => (ID.test(id) ? `\0${id}` : undefined),
    async load(id) {
      const [, part, locale] = ID.exec(id.slice(1)) ?? []
      if (!id.startsWith('\0') || !part || !locale) return
      const own = files.filter((file) => isLater(file) === (part === 'work'))
      const modules = await Promise.all(
        own.map(async (file) => {
          this.addWatchFile(file)
          const code = await readFile(file, 'utf8')
          return [file, await import(`data:text/javascript,${encodeURIComponent(code)}`)] as const
        }),
      )
      const strings = gather(Object.fromEntries(modules))
      return `export default ${JSON.stringify(strings[locale as 'zh' | 'en'])}`
    },
    hotUpdate({ file, server }) {
      if (!files.includes(file)) return
      for (const module of this.environment.moduleGraph.idToModuleMap.values())
        if (module.id?.startsWith('\0virtual:messages/')) this.environment.moduleGraph.invalidateModule(module)
      server.ws.send({ type: 'full-reload' })
      return []
    },
  }
}

function folder(feature: string): string[] {
  const strings = join(feature, 'strings')
  return existsSync(strings) ? readdirSync(strings).map((name) => join(strings, name)) : []
}
