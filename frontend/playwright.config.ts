import { defineConfig } from '@playwright/test'
import { WORKERS } from './journeys/server'

/** Journeys: what people do, in a real browser, against the built server. */
export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  globalSetup: './journeys/setup.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: WORKERS,
  fullyParallel: true,
  reporter: [['list']],
  use: {
    baseURL: process.env.XUEFEN_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 30_000,
    // A trace films every page: XUEFEN_TRACE=on when a failure's picture and page are not enough.
    trace: process.env.XUEFEN_TRACE ? 'on' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.XUEFEN_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
        // A presenter's camera and microphone: a pattern with a clock in it, and beeps.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
})
