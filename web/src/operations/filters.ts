import type { ListOperationsParams } from '../api/generated/client.schemas'
import { queryString } from '../api/transport'

/** Filters that take several values, any of which may match. */
export const MANY = [
  'unit',
  'category',
  'supplier',
  'fundingSource',
  'status',
  'paymentMethod',
  'hasAttachment',
  'paid',
  'currency',
  'createdBy',
  'import',
  'budgetLine',
] as const
const ONE = ['q', 'from', 'to', 'paidFrom', 'paidTo', 'minAmount', 'maxAmount', 'awaiting', 'sort'] as const

export type ManyFilter = (typeof MANY)[number]
export type OneFilter = (typeof ONE)[number]

export type Filters = { [Name in ManyFilter]?: string[] } & { [Name in OneFilter]?: string }

/** What the address of the list holds: the filters, the page of the list, and the operation shown beside it. */
export type OperationSearch = Filters & { cursor?: string; operation?: string }

/** Reads an address or a saved view; what it does not know it leaves out. */
export function parseFilters(search: Record<string, unknown>): OperationSearch {
  const parsed: OperationSearch = {}
  for (const name of MANY) {
    const values = [search[name]].flat().filter((value): value is string => typeof value === 'string' && value !== '')
    if (values.length > 0) parsed[name] = values
  }
  for (const name of [...ONE, 'cursor', 'operation'] as const) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') parsed[name] = value
  }
  return parsed
}

/** The filters alone, without the page or the open operation. */
export function filtersOf({ cursor: _cursor, operation: _operation, ...filters }: OperationSearch): Filters {
  return filters
}

export function listParams({ operation: _operation, ...search }: OperationSearch): ListOperationsParams {
  return search
}

export function isFiltered({ sort: _sort, ...filters }: Filters): boolean {
  return Object.keys(filters).length > 0
}

/** The filters with some changed; an empty value takes a filter away. Any change starts again at the first page. */
export function withChange(
  search: OperationSearch,
  change: { [Name in keyof Filters]?: Filters[Name] | undefined },
): OperationSearch {
  const { cursor: _cursor, ...rest } = search
  return parseFilters({ ...rest, ...change })
}

export function withToggled(search: OperationSearch, name: ManyFilter, value: string): OperationSearch {
  const values = search[name] ?? []
  return withChange(search, {
    [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  })
}

/** The filters of the moment as a query, the way a saved view keeps them. */
export function viewQuery(search: OperationSearch): string {
  return queryString(filtersOf(search)).replace(/^\?/, '')
}
