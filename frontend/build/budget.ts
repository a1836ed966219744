import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/**
 * Fails the build when what the first page must load before it answers outgrows `limit` bytes, compressed: the entry,
 * all it imports, and the larger of the chunks beside it that hold a module whose name begins with `beside`.
 */
export function budget(limit: number, beside: string): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const first = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName))
      for (const name of first)
        chunks.find((chunk) => chunk.fileName === name)?.imports.forEach((other) => first.add(other))
      const sizeOf = (chunk: (typeof chunks)[number]) => gzipSync(chunk.code).length
      const entry = chunks.filter((chunk) => first.has(chunk.fileName)).reduce((sum, chunk) => sum + sizeOf(chunk), 0)
      const others = chunks.filter((chunk) => chunk.moduleIds.some((id) => id.startsWith(`\0${beside}`)))
      if (others.length === 0) this.error(`no chunk holds ${beside}`)
      const size = entry + Math.max(...others.map(sizeOf))
      const words = `script before interaction: ${Math.round(size / 1000)} kB compressed of ${Math.round(limit / 1000)} kB`
      if (size > limit) this.error(words)
      this.info(words)
    },
  }
}
