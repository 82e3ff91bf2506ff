import type { BudgetTransfer } from '../api/generated/client.schemas'
import { total } from '../text/decimal'

/** What a transfer moves: what its lines receive; of an amendment, its effect on the whole. */
export function movedBy({ kind, parts }: Pick<BudgetTransfer, 'kind' | 'parts'>): string {
  const amounts = parts.map((part) => part.amount)
  return total(kind === 'AMENDMENT' ? amounts : amounts.filter((amount) => !amount.startsWith('-')))
}
