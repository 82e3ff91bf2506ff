import { expect, test } from 'vitest'

import { fr } from '../text/fr'
import { readSteps } from './chainSteps'

const { roles } = fr.users
const read = (written: string) =>
  readSteps(
    written,
    roles,
    ({ kind, role, person }) => (kind === 'ROLE' && role ? roles[role] : (person ?? kind.toLowerCase())),
    { any: ' ou ', all: ' et ' },
  )

test('who signs a step is said in words', () => {
  expect(read('1. Engagement (UNIT_HEAD); 2. Liquidation (ROLE FINANCE | ROLE UNIT_HEAD)')).toBe(
    '1. Engagement (unit_head); 2. Liquidation (Finances ou Chef de service)',
  )
  expect(read('1. Commission (ANYONE + ROLE AUTHORISER + Binta Sylla)')).toBe(
    '1. Commission (anyone et Ordonnateur et Binta Sylla)',
  )
})

test('roles of older entries are known by their codes alone', () => {
  expect(read('1. Visa (FINANCE | Binta Sylla)')).toBe('1. Visa (Finances ou Binta Sylla)')
})

test('what an institution calls its steps stays as it is', () => {
  expect(read('1. Visa (FINANCE) du chef (ROLE ADMIN)')).toBe('1. Visa (FINANCE) du chef (Administrateur)')
  expect(read('sans signataire')).toBe('sans signataire')
})
