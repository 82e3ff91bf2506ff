import type { Page } from '@playwright/test'

/** The person at the browser goes: what the page still asks for is not asked as nobody. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.context().clearCookies()
}
