// Writes the API client from ../openapi.json; with --check, fails when the committed client differs.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const committed = 'src/api/generated'
const check = process.argv.includes('--check')
// Beside the committed folder, so that relative imports come out the same.
const output = check ? mkdtempSync('src/api/generated-') : committed

function read(folder) {
  return readdirSync(folder)
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
}

try {
  execFileSync('npx', ['--no-install', 'orval', '--config', 'orval.config.ts'], {
    env: { ...process.env, GENERATED_CLIENT: join(output, 'client.ts') },
    stdio: ['ignore', check ? 'ignore' : 'inherit', 'inherit'],
  })
  if (check && JSON.stringify(read(output)) !== JSON.stringify(read(committed))) {
    console.error('The API client does not match openapi.json: run npm run generate and commit the result.')
    process.exitCode = 1
  }
} finally {
  if (check) rmSync(output, { recursive: true, force: true })
}
