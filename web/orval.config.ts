import { readFileSync } from 'node:fs'

import { defineConfig } from 'orval'

import { tighten } from './scripts/tighten'

// The imports' part of the contract, until the server describes it.
const pending = JSON.parse(readFileSync('openapi-pending.json', 'utf8')) as { paths: object; schemas: object }

/** The typed client of the server's API, written from the OpenAPI document that the server's build commits. */
export default defineConfig({
  suivi: {
    input: {
      target: '../openapi.json',
      override: {
        transformer: (document) =>
          tighten({
            ...document,
            paths: { ...pending.paths, ...document.paths },
            components: { ...document.components, schemas: { ...pending.schemas, ...document.components?.schemas } },
          }),
      },
    },
    output: {
      target: process.env['GENERATED_CLIENT'] ?? 'src/api/generated/client.ts',
      mode: 'split',
      client: 'axios-functions',
      override: {
        mutator: { path: './src/api/transport.ts', name: 'send' },
      },
    },
  },
})
