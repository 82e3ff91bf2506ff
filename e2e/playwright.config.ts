import { defineConfig } from '@playwright/test'

import { browser, context } from './support/browser.ts'

const reports = process.env['SUIVI_REPORTS'] ?? '../reports/e2e'

/** The whole product in a real browser. One worker: the servers under test share the machine with it. */
export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/build.ts',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 120_000,
  globalTimeout: 12 * 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${reports}/results.json` }]],
  use: {
    ...context,
    launchOptions: browser,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
