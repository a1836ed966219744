import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fails the build when what the first page must load before it answers outgrows `limit` bytes, compressed. */
export function budget(limit: number): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const first = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName))
      for (const name of first)
        chunks.find((chunk) => chunk.fileName === name)?.imports.forEach((other) => first.add(other))
      const size = chunks
        .filter((chunk) => first.has(chunk.fileName))
        .reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
      const words = `script before interaction: ${Math.round(size / 1000)} kB compressed of ${Math.round(limit / 1000)} kB`
      if (size > limit) this.error(words)
      this.info(words)
    },
  }
}
