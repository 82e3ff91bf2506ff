import { describe, expect, it } from 'vitest'

import { remainingByCurrency, remainingOf, restAfter } from './remaining'

describe('what remains to be paid', () => {
  it('is added up by currency, whatever is paid already', () => {
    expect(
      remainingByCurrency([
        { amount: '1250000', paidAmount: '250000', currency: 'GNF' },
        { amount: '12.50', paidAmount: '0', currency: 'EUR' },
        { amount: '999999999999', paidAmount: '0', currency: 'GNF' },
        { amount: '-2.25', paidAmount: '0', currency: 'EUR' },
      ]),
    ).toEqual([
      { currency: 'EUR', amount: '10.25' },
      { currency: 'GNF', amount: '1000000999999' },
    ])
    expect(remainingByCurrency([])).toEqual([])
  })

  it('keeps to the decimals of the currency and to the sign of the operation', () => {
    expect(remainingOf({ amount: '1250000', paidAmount: '0' })).toBe('1250000')
    expect(remainingOf({ amount: '12.50', paidAmount: '2.25' })).toBe('10.25')
    expect(remainingOf({ amount: '-300', paidAmount: '-100' }, '-200')).toBe('0')
    expect(remainingOf({ amount: '999999999999', paidAmount: '1' }, '2')).toBe('999999999996')
  })

  it('is told of a part alone, never of more than is left', () => {
    const operation = { amount: '1000', paidAmount: '250' }
    expect(restAfter(operation, '500')).toBe('250')
    expect(['750', '751', '1520', '0', '-100'].map((now) => restAfter(operation, now))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    )
    const credit = { amount: '-12.50', paidAmount: '0' }
    expect(restAfter(credit, '-2.50')).toBe('-10.00')
    expect(restAfter(credit, '-13.00')).toBeUndefined()
  })
})
