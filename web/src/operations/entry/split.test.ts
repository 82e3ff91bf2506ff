import { describe, expect, test } from 'vitest'

import { amountsOf, equally, rebased, remainderOf, sharesOf, type Split } from './split'

const byKey = (...weights: string[]): Split => ({
  basis: 'KEY',
  parts: weights.map((value, at) => ({ lineId: `${at}`, value })),
})

describe('a split', () => {
  test('sums to the whole by the largest remainder, earlier parts first', () => {
    expect(sharesOf('100', ['1', '1', '1'], 0)).toEqual(['34', '33', '33'])
    expect(sharesOf('-100', ['2', '1'], 0)).toEqual(['-67', '-33'])
    expect(sharesOf('10.01', ['1', '1'], 2)).toEqual(['5.01', '5.00'])
    expect(sharesOf('999999999999999', ['0.1', '0.2'], 0)).toEqual(['333333333333333', '666666666666666'])
  })

  test('has no parts without a weight', () => {
    expect(sharesOf('100', ['0', '0'], 0)).toBeUndefined()
    expect(amountsOf(byKey('1', '1'), undefined, 0)).toEqual([undefined, undefined])
  })

  test('tells what is left to split', () => {
    const split: Split = {
      basis: 'AMOUNT',
      parts: [
        { lineId: 'a', value: '700' },
        { lineId: 'b', value: undefined },
      ],
    }
    expect(remainderOf(split, '1000')).toBe('300')
    expect(remainderOf({ ...split, parts: [{ lineId: 'a', value: '62.5' }], basis: 'PERCENTAGE' }, '1000')).toBe('37.5')
    expect(remainderOf(byKey('1'), '1000')).toBeUndefined()
  })

  test('can be made equal', () => {
    expect(equally(byKey('5', '9'), '100', 0).parts.map((part) => part.value)).toEqual(['1', '1'])
    const thirds = equally({ ...byKey('1', '1', '1'), basis: 'PERCENTAGE' }, '100', 0)
    expect(thirds.parts.map((part) => part.value)).toEqual(['33.34', '33.33', '33.33'])
    expect(remainderOf(thirds, '100')).toBe('0.00')
  })

  test('by amount takes over what a key came to', () => {
    expect(rebased(byKey('3', '1'), 'AMOUNT', '1000', 0).parts.map((part) => part.value)).toEqual(['750', '250'])
    expect(rebased(byKey('3', '1'), 'PERCENTAGE', '1000', 0).parts.map((part) => part.value)).toEqual([
      undefined,
      undefined,
    ])
  })
})
