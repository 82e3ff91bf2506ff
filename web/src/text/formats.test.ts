import { describe, expect, test } from 'vitest'

import { formatDate, formatInstant, parseDate } from './dates'
import { formatMoney } from './money'

describe('money on screen', () => {
  test('is written as a French accountant writes it', () => {
    expect(formatMoney('1250000', 'GNF', 'fr')).toBe('1\u202f250\u202f000\u202fFG')
    expect(formatMoney('-1250.5', 'EUR', 'fr')).toBe('−1\u202f250,5\u202f€')
  })

  test('keeps every digit of the largest amounts', () => {
    expect(formatMoney('999999999999999999', 'GNF', 'fr').replace(/\D/g, '')).toBe('999999999999999999')
  })

  test('follows English habits in English', () => {
    expect(formatMoney('1250000.50', 'GBP', 'en')).toBe('1,250,000.50\u202fGBP')
  })
})

describe('a day as people type it', () => {
  test.each([
    ['23/11/2026', '2026-11-23'],
    ['23-11-26', '2026-11-23'],
    ['231126', '2026-11-23'],
    ['23112026', '2026-11-23'],
    ['3/2', '2026-02-03'],
    ['7', '2026-11-07'],
    ['2026-11-23', '2026-11-23'],
  ])('%s is %s', (typed, iso) => {
    expect(parseDate(typed, '2026-11-15')).toBe(iso)
  })

  test.each(['31/02/2026', '32', '11/23/2026', 'hier', ''])('%j is refused', (typed) => {
    expect(parseDate(typed, '2026-11-15')).toBeUndefined()
  })

  test('is shown day first', () => {
    expect(formatDate('2026-11-03')).toBe('03/11/2026')
    expect(formatInstant('2026-11-03T14:05:00Z', 'Africa/Conakry')).toBe('03/11/2026 14:05')
  })
})
