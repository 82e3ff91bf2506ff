import type { Column, ImportMapping } from '../api/generated/client.schemas'
import { folded } from '../text/folded'

/** The fields of an operation that a column may fill, in the order in which they are shown. */
export const MAPPED = [
  'date',
  'description',
  'supplier',
  'reference',
  'amount',
  'quantity',
  'unitPrice',
  'unit',
  'category',
  'fundingSource',
  'paymentMethod',
  'notes',
] as const

export const DATE_FORMATS = ['dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy-MM-dd', 'dd-MMM-yy', 'yyyyMMdd', 'excel'] as const

/** Where one value of an operation comes from; what is not said is left out. */
export interface MappedField {
  column?: string
  columns?: string[]
  debit?: string
  credit?: string
  value?: string
  default?: string
  format?: string
  decimal?: string
}

/** A mapping as the wizard edits it: the server's, with only what is set. */
export interface Mapping {
  delimiter?: string
  encoding?: string
  sheet?: string
  header?: number
  totals?: 'skip' | 'read'
  date?: MappedField
  amount?: MappedField
  quantity?: MappedField
  unitPrice?: MappedField
  supplier?: MappedField
  unit?: MappedField
  category?: MappedField
  fundingSource?: MappedField
  reference?: MappedField
  description?: MappedField
  paymentMethod?: MappedField
  notes?: MappedField
  currency?: string | MappedField
  rate?: string | MappedField
  key?: string[]
}

/** A column's heading, or its number where it has none or another bears the same. */
export function columnName(column: Column, columns: readonly Column[]): string {
  const name = folded(column.name)
  const alone = columns.every((other) => other.index === column.index || folded(other.name) !== name)
  return name === '' || !alone ? `#${column.index}` : column.name
}

/** The server's mapping for editing. */
export function edited(mapping: ImportMapping): Mapping {
  return JSON.parse(JSON.stringify(mapping, (_key, value: unknown) => value ?? undefined)) as Mapping
}

/** An edited mapping for the server, to which what is left out is as good as null. */
export function sent(mapping: Mapping): ImportMapping {
  return mapping as ImportMapping
}
