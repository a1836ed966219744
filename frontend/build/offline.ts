import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

/**
 * The verifier as one HTML file that works from a disk: script and style stand inside, readable, and a content policy that
 * names both by their hashes forbids everything else, so that the file can't call any host.
 */
export function offline(source: string): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    async generateBundle() {
      const script = await bundled(join(source, 'features/proof/standalone/main.ts'))
      const styles = ['ui/tokens.css', 'features/proof/standalone/offline.css'].map((file) => join(source, file))
      const style = (await Promise.all(styles.map((file) => readFile(file, 'utf8')))).join('\n')
      this.emitFile({ type: 'asset', fileName: 'verify-offline.html', source: page(script, style) })
    },
  }
}

async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'verify' } },
  })
  const [first] = Array.isArray(made) ? made : [made]
  if (!first || !('output' in first)) throw new Error('the offline page was not built')
  const code = `\n${first.output[0].code}`
  if (/<\/script/i.test(code)) throw new Error('the offline page would end inside its script')
  return code
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const page = (script: string, style: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'">
<title>Xuefen · 核验学分证明</title>
<style>${style}</style>
</head>
<body>
<p>请先把这个文件保存到电脑里，再打开它。 Save this file to your computer first, then open it.</p>
<script>${script}</script>
</body>
</html>
`
