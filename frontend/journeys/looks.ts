import type { Page } from '@playwright/test'
import { findings as found } from './acts'

/** In each language every page is met on a phone in one colour scheme, then the window grows and the scheme changes. */
export const LOOKS = {
  zh: [
    { width: 360, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
  ],
  en: [
    { width: 360, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
  ],
} as const

export type Look = (typeof LOOKS)[keyof typeof LOOKS][number]

/** What is wrong with the page at an address, in each of these looks. */
export async function judge(page: Page, at: string, looks: Look[]): Promise<string[]> {
  await dress(page, looks[0]!)
  await page.goto(at)
  await page.waitForLoadState('networkidle')
  return judgeAsItIs(page, at, looks)
}

/** The same of the page as it stands, which nothing loads anew. */
export async function judgeAsItIs(page: Page, at: string, looks: Look[]): Promise<string[]> {
  const findings: string[] = []
  for (const look of looks) {
    await dress(page, look)
    findings.push(...(await found(page, `${at} at ${look.width} px, ${look.colorScheme},`)))
  }
  return findings
}

async function dress(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}
