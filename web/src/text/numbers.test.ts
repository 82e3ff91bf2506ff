import { describe, expect, test } from 'vitest'

import { parseNumber } from './numbers'

describe('a number as people type it', () => {
  test.each([
    ['1 250 000', '1250000'],
    ['1\u202f250\u202f000', '1250000'],
    ['1250000', '1250000'],
    ['1.250.000,50', '1250000.50'],
    ['1,250,000.50', '1250000.50'],
    ['1’250’000', '1250000'],
    ['2,1', '2.1'],
    ['2.1', '2.1'],
    [',5', '0.5'],
    ['0012', '12'],
    ['-1 250', '-1250'],
    ['−1 250', '-1250'],
    ['(1 250)', '-1250'],
    ['-0', '0'],
    ['999999999999999999', '999999999999999999'],
  ])('%s is %s', (typed, understood) => {
    expect(parseNumber(typed, 'fr')).toBe(understood)
  })

  test.each(['', 'abc', '1.25.00', '12,5,3', '1.2500,5', '1,2.3,4', '1e9', '--1', '12 FG'])(
    '%j is refused',
    (typed) => {
      expect(parseNumber(typed, 'fr')).toBeUndefined()
    },
  )

  test('a lone mark before three digits follows the language and the currency', () => {
    expect(parseNumber('1.250', 'fr', 2)).toBe('1250')
    expect(parseNumber('1,250', 'fr', 2)).toBe('1.250')
    expect(parseNumber('1,250', 'en', 2)).toBe('1250')
    expect(parseNumber('1,250', 'fr', 0)).toBe('1250')
    expect(parseNumber('2,1', 'fr', 0)).toBe('2.1')
  })
})
