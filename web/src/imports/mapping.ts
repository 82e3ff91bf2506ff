import type { ImportMapping } from '../api/generated/client.schemas'

/** Where one value of an operation comes from; what is not said is left out. */
export interface MappedField {
  column?: string
  columns?: string[]
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

/** The server's mapping for editing; null before there is one. */
export function edited(mapping: ImportMapping | null): Mapping | null {
  return mapping && (JSON.parse(JSON.stringify(mapping, (_key, value: unknown) => value ?? undefined)) as Mapping)
}

/** An edited mapping for the server, to which what is left out is as good as null. */
export function sent(mapping: Mapping): ImportMapping {
  return mapping as ImportMapping
}
