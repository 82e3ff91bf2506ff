import { queryOptions } from '@tanstack/react-query'

import { getBudgetSettings } from '../api/generated/budget-settings'
import { proposeCarryForwards } from '../api/generated/carry-forwards'
import { listFiscalYears, readClosingObstacles } from '../api/generated/fiscal-years'

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
