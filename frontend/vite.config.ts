import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { budget } from './build/budget'

const backend = `http://127.0.0.1:${process.env.XUEFEN_PORT ?? 8080}`

export default defineConfig({
  plugins: [vue(), budget(180_000)],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  define: { __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_I18N_FULL_INSTALL__: false },
  server: { proxy: { '/api': { target: backend, ws: true }, '/media': backend } },
  build: { target: 'es2022', chunkSizeWarningLimit: 600, assetsInlineLimit: 2048 },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
