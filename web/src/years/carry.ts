import type { CarryForwardProposal } from '../api/generated/client.schemas'
import { decimal, negated, total } from '../text/decimal'

/** Whether a line is carried forward, and with how much. */
export interface Wish {
  chosen: boolean
  amount: string | undefined
}

/** What a line has left beside what waits for its signature. */
export function remainderOf({ available, asked }: CarryForwardProposal): string {
  const left = total([available, negated(asked)])
  return (decimal(left)?.digits ?? 0n) > 0n ? left : '0'
}

export function mayCarry(proposal: CarryForwardProposal): boolean {
  return proposal.targetStatus === 'VALIDATED' && remainderOf(proposal) !== '0'
}

/** All that is left of every line that can be carried, unless somebody wished otherwise. */
export function wishesOf(
  proposals: readonly CarryForwardProposal[],
  changed: ReadonlyMap<string, Wish>,
): ReadonlyMap<string, Wish> {
  return new Map(
    proposals.map((one) => [
      one.lineId,
      changed.get(one.lineId) ?? { chosen: mayCarry(one), amount: remainderOf(one) },
    ]),
  )
}
