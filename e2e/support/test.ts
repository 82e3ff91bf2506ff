import { type ConsoleMessage, expect, test as base } from '@playwright/test'

import { foundSchool, type School } from './school.ts'
import { type Server, startServer } from './server.ts'

const START_WITHIN_MILLISECONDS = 240_000

interface PerTest {
  /** An installation on its very first start. */
  fresh: Server
  /** Says which console messages a test provokes on purpose: the browser itself reports every refused request. */
  expectedMessages: RegExp[]
}

interface PerWorker {
  /** A small school, shared by the tests: each works on records of its own. */
  school: School
  /** The institution of --demo: two believable years. */
  demo: Server
}

/** Playwright's test with our servers; any message of the console, error of the page or refusal of the CSP fails it. */
export const test = base.extend<PerTest & { silence: undefined }, PerWorker>({
  demo: [
    async ({}, use) => {
      const server = await startServer(['--demo'])
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: START_WITHIN_MILLISECONDS },
  ],
  school: [
    async ({}, use) => {
      const server = await startServer()
      const school = await foundSchool(server)
      await use(school)
      await school.api.close()
      await server.stop()
    },
    { scope: 'worker', timeout: START_WITHIN_MILLISECONDS },
  ],
  fresh: [
    async ({ context }, use) => {
      const server = await startServer()
      await use(server)
      // A page that still asks when its server has gone would report a refused connection.
      await Promise.all(context.pages().map((page) => page.close()))
      await server.stop()
    },
    { timeout: START_WITHIN_MILLISECONDS },
  ],
  expectedMessages: async ({}, use) => {
    await use([])
  },
  silence: [
    async ({ context, expectedMessages }, use) => {
      const heard: string[] = []
      context.on('console', (message: ConsoleMessage) => heard.push(`${message.type()}: ${message.text()}`))
      context.on('weberror', (failure) => heard.push(`uncaught: ${failure.error().message}`))
      await use(undefined)
      expect(heard.filter((message) => !expectedMessages.some((pattern) => pattern.test(message)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
