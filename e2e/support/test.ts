import { type ConsoleMessage, expect, test as base } from "@playwright/test";
import { type Server, startServer } from "./server.ts";

interface PerTest {
  /** An installation on its very first start. */
  fresh: Server;
  /** Says which console messages a test provokes on purpose: the browser itself reports every refused request. */
  expectedMessages: RegExp[];
}

interface PerWorker {
  /** The institution of --demo, shared by the tests of a file: each works on records of its own. */
  demo: Server;
}

/** Playwright's test with our servers; any message of the console, error of the page or refusal of the CSP fails it. */
export const test = base.extend<PerTest & { silence: undefined }, PerWorker>({
  demo: [
    async ({}, use) => {
      const server = await startServer(["--demo"]);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  fresh: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { timeout: 180_000 },
  ],
  expectedMessages: async ({}, use) => {
    await use([]);
  },
  silence: [
    async ({ context, expectedMessages }, use) => {
      const heard: string[] = [];
      context.on("console", (message: ConsoleMessage) =>
        heard.push(`${message.type()}: ${message.text()}`),
      );
      context.on("weberror", (failure) => heard.push(`uncaught: ${failure.error().message}`));
      await use(undefined);
      expect(
        heard.filter((message) => !expectedMessages.some((pattern) => pattern.test(message))),
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
