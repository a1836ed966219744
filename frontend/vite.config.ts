import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { budget } from './build/budget.ts'
import { messages } from './build/messages.ts'
import { offline } from './build/offline.ts'

const source = fileURLToPath(new URL('src', import.meta.url))
const backend = `http://127.0.0.1:${process.env.XUEFEN_PORT ?? 8080}`

export default defineConfig({
  plugins: [
    vue(),
    messages(source, [
      'studio',
      'organization',
      'audit',
      'close',
      'schemes',
      'asset',
      'claimreview',
      'discovery/strings/words',
      'growth/strings/organize',
      'live/strings/plan',
      'mandates/strings/organize',
      'transfers/strings/organize',
    ]),
    offline(source),
    budget(180_000, 'virtual:messages/base/'),
  ],
  resolve: { alias: { '@': source } },
  define: { __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_I18N_FULL_INSTALL__: false },
  server: { proxy: { '/api': { target: backend, ws: true }, '/media': backend } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 600,
    assetsInlineLimit: 2048,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
