import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { getOperation, getOperationHistory, listOperations } from '../api/generated/operations'
import { listSavedViews } from '../api/generated/saved-views'
import { type Filters, filtersOf, listParams, type OperationSearch } from './filters'

const PAGE_SIZE = 50

/** Every query about operations starts with this key, so that one change refreshes them all. */
export const OPERATIONS = ['operations'] as const

export function listQuery({ operation: _operation, ...search }: OperationSearch) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'list', search],
    queryFn: ({ signal }) => listOperations({ ...listParams(search), size: PAGE_SIZE }, { signal }),
    placeholderData: keepPreviousData,
  })
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
