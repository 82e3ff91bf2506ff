import type { OperationSummary } from '../api/generated/client.schemas'
import { plain } from '../text/decimal'

/** The sum in the base currency; base amounts all have the same number of decimals. */
export function sumOf(operations: readonly Pick<OperationSummary, 'baseAmount'>[]): string {
  const decimals = operations[0]?.baseAmount.split('.')[1]?.length ?? 0
  const sum = operations.reduce((total, operation) => total + BigInt(operation.baseAmount.replace('.', '')), 0n)
  return plain({ digits: sum, scale: decimals })
}
