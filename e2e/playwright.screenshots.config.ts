import { defineConfig } from '@playwright/test'

import tests from './playwright.config.ts'

/** `npm run screenshots`: the pictures of the README, taken from the demonstration. */
export default defineConfig({ ...tests, testDir: 'screenshots', reporter: 'list' })
