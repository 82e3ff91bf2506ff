import { describe, expect, it } from 'vitest'

import { remainingOf } from './remaining'

describe('what remains to be paid', () => {
  it('keeps to the decimals of the currency and to the sign of the operation', () => {
    expect(remainingOf({ amount: '1250000', paidAmount: '0' })).toBe('1250000')
    expect(remainingOf({ amount: '12.50', paidAmount: '2.25' })).toBe('10.25')
    expect(remainingOf({ amount: '-300', paidAmount: '-100' }, '-200')).toBe('0')
    expect(remainingOf({ amount: '999999999999', paidAmount: '1' }, '2')).toBe('999999999996')
  })
})
