import { negated, total } from '../text/decimal'

/** What is left to pay of an operation, less what is paid now: plain decimals of its currency. */
export function remainingOf(operation: { amount: string; paidAmount: string }, now?: string): string {
  return total([operation.amount, negated(operation.paidAmount), ...(now === undefined ? [] : [negated(now)])])
}
