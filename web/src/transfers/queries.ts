import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { readBudgetLineHistory } from '../api/generated/budget-lines'
import { listBudgetTransfers } from '../api/generated/budget-transfers'

export const TRANSFERS = 'budget-transfers'

export function transfersQuery(fiscalYear: number) {
  return infiniteQueryOptions({
    queryKey: [TRANSFERS, fiscalYear],
    queryFn: ({ pageParam, signal }) =>
      listBudgetTransfers({ fiscalYear, ...(pageParam === '' ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function lineHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['budget-lines', 'history', id],
    queryFn: ({ signal }) => readBudgetLineHistory(id, { signal }),
  })
}
