import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { problems as english } from './en/problems'
import { problems as french } from './fr/problems'

const TYPES = join(import.meta.dirname, '../../../server/src/main/java/org/suividepenses/kernel/ProblemType.java')

const slugs = [...readFileSync(TYPES, 'utf8').matchAll(/[A-Z_]+\("([a-z-]+)", \d{3}\)/g)].map((match) => match[1] ?? '')

/** What their own sentences say already. */
const SAID_BY_THE_SERVER = [
  'csrf',
  'payee-changed',
  'too-large',
  'unsupported-file',
  'document-unreadable',
  'scanner-unavailable',
  'documents-unavailable',
  'documents-busy',
  'sign-in-busy',
  'database-unavailable',
]

/** Every way in which the server refuses has a name on screen, and says what to do. */
describe.each([
  { language: 'French', words: french },
  { language: 'English', words: english },
])('the problems in $language', ({ words }) => {
  it('are read from the server', () => {
    expect(slugs.length).toBeGreaterThan(25)
  })

  it('have a title and what to do, each of them and no others', () => {
    expect(Object.keys(words.titles).toSorted()).toEqual(slugs.toSorted())
    expect([...Object.keys(words.hints), ...SAID_BY_THE_SERVER].toSorted()).toEqual(slugs.toSorted())
  })
})
