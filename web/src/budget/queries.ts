import { queryOptions } from '@tanstack/react-query'

import { listBudgetLines } from '../api/generated/budget-lines'

export function linesQuery(fiscalYear: number, unit: string | undefined) {
  return queryOptions({
    queryKey: ['budget-lines', fiscalYear, unit ?? ''],
    queryFn: ({ signal }) => listBudgetLines({ fiscalYear, ...(unit === undefined ? {} : { unit }) }, { signal }),
  })
}
