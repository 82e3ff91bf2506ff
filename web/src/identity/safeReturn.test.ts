// @vitest-environment happy-dom

import { expect, test } from 'vitest'

import { safeReturn } from './safeReturn'

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/connexion?retour=/x',
  undefined,
  '',
])('%j leads home after the sign-in', (wanted) => {
  expect(safeReturn(wanted)).toBe('/operations')
})

test('a page of the house is where one goes back to', () => {
  expect(safeReturn('/operations?q=a&unit=b')).toBe('/operations?q=a&unit=b')
})
