import { defineConfig } from 'orval'

import { tighten } from './scripts/tighten'

/** The typed client of the server's API, written from the OpenAPI document that the server's build commits. */
export default defineConfig({
  suivi: {
    input: {
      target: '../openapi.json',
      override: {
        transformer: tighten,
      },
    },
    output: {
      target: process.env['GENERATED_CLIENT'] ?? 'src/api/generated/client.ts',
      mode: 'tags',
      client: 'axios-functions',
      override: {
        mutator: { path: './src/api/transport.ts', name: 'send' },
      },
    },
  },
})
