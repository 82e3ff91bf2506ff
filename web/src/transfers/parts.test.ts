import { expect, test } from 'vitest'

import { movedBy } from './moved'
import { changeOf, type Part, signed, sumOf } from './parts'

function part(direction: Part['direction'], lineId: string, amount: string | undefined): Part {
  return { key: `${direction} ${lineId}`, direction, lineId, month: 1, amount }
}

test('what is given and what is received sum to nothing, exactly', () => {
  const parts = [part('GIVE', 'a', '0.30'), part('RECEIVE', 'b', '0.10'), part('RECEIVE', 'c', '0.20')]
  expect(sumOf(parts)).toBe('0.00')
  expect(signed(part('GIVE', 'a', '999999999999999999'))).toBe('-999999999999999999')
})

test('a line is changed by all its parts, and by nothing while no amount is typed', () => {
  const parts = [part('GIVE', 'a', '100'), part('RECEIVE', 'a', '30'), part('RECEIVE', 'b', undefined)]
  expect([changeOf('a', parts), changeOf('b', parts), changeOf(undefined, parts)]).toEqual(['-70', '0', '0'])
})

test('a transfer moves what is received; an amendment counts both ways', () => {
  const parts = [
    { lineId: 'a', month: 1, amount: '-40' },
    { lineId: 'b', month: 1, amount: '40' },
  ]
  expect(movedBy({ kind: 'TRANSFER', parts })).toBe('40')
  expect(movedBy({ kind: 'AMENDMENT', parts })).toBe('0')
})
