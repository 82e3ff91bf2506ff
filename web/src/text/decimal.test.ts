import { describe, expect, test } from 'vitest'

import { product } from './decimal'

describe('quantity × unit price', () => {
  test.each([
    ['3', '1250000', 0, '3750000'],
    ['2.5', '1001', 0, '2503'],
    ['-2.5', '1001', 0, '-2503'],
    ['1.5', '0.33', 2, '0.50'],
    ['0.1', '0.2', 2, '0.02'],
    ['1', '999999999999999999', 0, '999999999999999999'],
    ['3', '0.335', 2, '1.01'],
  ])('%s × %s with %i decimals is %s', (quantity, price, decimals, amount) => {
    expect(product(quantity, price, decimals)).toBe(amount)
  })

  test('is undefined while one of them is not a number', () => {
    expect(product('', '5', 0)).toBeUndefined()
    expect(product('2', '5,0', 0)).toBeUndefined()
  })
})
