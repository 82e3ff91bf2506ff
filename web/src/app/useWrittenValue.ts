import { useText } from '../text/TextProvider'
import { useFormat } from './useFormat'

/** The fields whose values are plain decimals. */
const NUMBERS: ReadonlySet<string> = new Set([
  'quantity',
  'unitPrice',
  'amount',
  'baseAmount',
  'rate',
  'excess',
  'paid',
  'paymentAmount',
  'paymentFee',
  'fromAmount',
  'minAmount',
  'appropriation',
])

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** How a value of the trail is read: days and numbers as people write them, codes by their words. */
export function useWrittenValue(): (field: string, value: string) => string {
  const { operations, users } = useText()
  const format = useFormat()
  const codes: Readonly<Record<string, string>> = {
    ...operations.statuses,
    ...operations.paymentMethods,
    ...users.roles,
  }
  return (field, value) => {
    if (DAY.test(value)) return format.date(value)
    return NUMBERS.has(field) ? format.number(value) : (codes[value] ?? value)
  }
}
