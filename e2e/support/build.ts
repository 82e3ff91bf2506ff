import { execFileSync } from 'node:child_process'

import { LAUNCHER } from './server.ts'

/** Before all tests: what they start is built from the sources as they are. */
export default function build(): void {
  execFileSync(LAUNCHER, ['build'], { stdio: 'inherit' })
}
