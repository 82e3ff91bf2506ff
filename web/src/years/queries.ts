import { queryOptions } from '@tanstack/react-query'

import { getBudgetSettings, listFiscalYears, proposeCarryForwards, readClosingObstacles } from '../api/generated/client'

export const fiscalYearsQuery = queryOptions({
  queryKey: ['fiscal-years'],
  queryFn: ({ signal }) => listFiscalYears({ signal }),
})

export const budgetSettingsQuery = queryOptions({
  queryKey: ['budget-settings'],
  queryFn: ({ signal }) => getBudgetSettings({ signal }),
})

export function closingObstaclesQuery(fiscalYear: number) {
  return queryOptions({
    queryKey: ['closing-obstacles', fiscalYear],
    queryFn: ({ signal }) => readClosingObstacles(fiscalYear, { signal }),
  })
}

export function carryForwardsQuery(fromYear: number) {
  return queryOptions({
    queryKey: ['carry-forwards', fromYear],
    queryFn: ({ signal }) => proposeCarryForwards({ fromYear }, { signal }),
  })
}
