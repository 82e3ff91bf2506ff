import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { en as stepsEn } from '../operations/steps/text.en'
import { fr as stepsFr } from '../operations/steps/text.fr'
import { en as shellEn } from '../text/en'
import { fr as shellFr } from '../text/fr'
import { en } from './text.en'
import { fr } from './text.fr'

const SERVER = join(import.meta.dirname, '../../../server/src/main/java')

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.java'))
  .map((name) => readFileSync(join(SERVER, name), 'utf8'))
  .filter((source) => /\b(AuditTrail|Changes)\b/.test(source))

function found(pattern: RegExp): string[] {
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')))]
}

/** Whatever the server writes into the trail has a word on screen. */
describe.each([
  { language: 'French', words: fr, shell: shellFr.operations.fields, steps: stepsFr.history.fields },
  { language: 'English', words: en, shell: shellEn.operations.fields, steps: stepsEn.history.fields },
])('the words of the trail in $language', ({ words, shell, steps }) => {
  it('name every field', () => {
    const fields = found(/\.field\(\s*"(\w+)"/g)
    expect(fields.length).toBeGreaterThan(50)
    expect(fields.filter((field) => ![words.fields, shell, steps].some((known) => field in known))).toEqual([])
  })
})
