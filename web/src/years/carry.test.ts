import { expect, test } from 'vitest'

import type { CarryForwardProposal } from '../api/generated/client.schemas'
import { mayCarry, remainderOf, wishesOf } from './carry'

function proposal(lineId: string, available: string, asked: string, targetStatus: 'DRAFT' | 'VALIDATED' | null) {
  return { lineId, available, asked, unpaid: '0', targetStatus } as CarryForwardProposal
}

test('what waits for its signature is not offered twice', () => {
  expect(remainderOf(proposal('a', '700', '200', 'VALIDATED'))).toBe('500')
  expect(remainderOf(proposal('a', '700', '900', 'VALIDATED'))).toBe('0')
  expect(mayCarry(proposal('a', '700', '700', 'VALIDATED'))).toBe(false)
})

test('all that is left goes where the next year has an open line, unless somebody wished otherwise', () => {
  const proposals = [
    proposal('a', '700', '0', 'VALIDATED'),
    proposal('b', '50', '0', 'DRAFT'),
    proposal('c', '60', '0', null),
    proposal('d', '80', '0', 'VALIDATED'),
  ]
  const wishes = wishesOf(proposals, new Map([['d', { chosen: false, amount: '80' }]]))
  expect([...wishes.values()].map((wish) => wish.chosen)).toEqual([true, false, false, false])
  expect(wishes.get('a')?.amount).toBe('700')
})
