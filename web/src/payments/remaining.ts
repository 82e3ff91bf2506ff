import { negated, total } from '../text/decimal'

/** What is left to pay of an operation, less what is paid now: plain decimals of its currency. */
export function remainingOf(operation: { amount: string; paidAmount: string }, now?: string): string {
  return total([operation.amount, negated(operation.paidAmount), ...(now === undefined ? [] : [negated(now)])])
}

/** What a payment of a part leaves to pay; undefined where it pays all, nothing, or more than is left. */
export function restAfter(operation: { amount: string; paidAmount: string }, now: string): string | undefined {
  const rest = remainingOf(operation, now)
  const side = Math.sign(Number(remainingOf(operation)))
  return [now, rest].every((part) => Math.sign(Number(part)) === side) ? rest : undefined
}

/** What is left to pay of many operations, for each currency among them in the order of their codes. */
export function remainingByCurrency(
  operations: readonly { amount: string; paidAmount: string; currency: string }[],
): { currency: string; amount: string }[] {
  const currencies = [...new Set(operations.map((operation) => operation.currency))].toSorted()
  return currencies.map((currency) => ({
    currency,
    amount: total(
      operations.filter((operation) => operation.currency === currency).map((operation) => remainingOf(operation)),
    ),
  }))
}
