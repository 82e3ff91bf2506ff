import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { OperationPage, OperationSummary } from '../api/generated/client.schemas'
import { getOperation, getOperationHistory, listOperations } from '../api/generated/operations'
import { listSavedViews } from '../api/generated/saved-views'
import { type Filters, filtersOf, listParams, type OperationSearch } from './filters'

const PAGE_SIZE = 50

/** The most that the server gives at once. */
const LONGEST_PAGE = 200

/** Every query about operations starts with this key, so that one change refreshes them all. */
export const OPERATIONS = ['operations'] as const

export function listQuery({ operation: _operation, ...search }: OperationSearch) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'list', search],
    queryFn: ({ signal }) => listOperations({ ...listParams(search), size: PAGE_SIZE }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The first so many operations that the filters select, in the order of the list. */
export async function firstOf(search: OperationSearch, most: number): Promise<OperationSummary[]> {
  const filters = listParams(filtersOf(search))
  const found: OperationSummary[] = []
  let cursor: string | null = null
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page: OperationPage = await listOperations({
      ...filters,
      size: Math.min(LONGEST_PAGE, most - found.length),
      ...(cursor === null ? {} : { cursor }),
    })
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null && found.length < most)
  return found
}

type Read = Pick<OperationSummary, 'id' | 'version' | 'payeeChangedAt'>

/** What was read of each: its version, and which change of its payee was shown; by id. */
export function seenOf(read: readonly Read[]) {
  return {
    ids: read.map(({ id }) => id),
    versions: versionsOf(read),
    payeesSeen: Object.fromEntries(
      read.flatMap(({ id, payeeChangedAt }) => (payeeChangedAt === null ? [] : [[id, payeeChangedAt]])),
    ),
  }
}

/** At which version each was read, by id. */
export function versionsOf(read: readonly Pick<OperationSummary, 'id' | 'version'>[]): Record<string, number> {
  return Object.fromEntries(read.map(({ id, version }) => [id, version]))
}

/** Counts and sums by unit, category… of everything the filters select. */
export function facetsQuery(search: OperationSearch) {
  const { sort: _sort, ...filters }: Filters = filtersOf(search)
  return queryOptions({
    queryKey: [...OPERATIONS, 'facets', filters],
    queryFn: async ({ signal }) =>
      (await listOperations({ ...listParams(filters), size: 1, facets: true }, { signal })).facets,
    placeholderData: keepPreviousData,
  })
}

export function operationQuery(id: string) {
  return queryOptions({ queryKey: [...OPERATIONS, 'one', id], queryFn: ({ signal }) => getOperation(id, { signal }) })
}

export function historyQuery(id: string) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'history', id],
    queryFn: ({ signal }) => getOperationHistory(id, { signal }),
  })
}

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => listSavedViews({ signal }),
})
