import type { Page } from '@playwright/test'

import type { Credentials } from './api.ts'
import { leave } from './leave.ts'
import type { School } from './school.ts'

/** Whoever was at the browser goes, and somebody else comes, with a screen of their own. */
export async function enterAs(school: School, page: Page, { email, password }: Credentials, width: number) {
  await leave(page)
  await page.setViewportSize({ width, height: 800 })
  await school.signIn(page, { email, password })
}
