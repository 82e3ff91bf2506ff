import { queryOptions } from '@tanstack/react-query'

import { getBudgetSettings, listFiscalYears } from '../api/generated/client'

export const fiscalYearsQuery = queryOptions({
  queryKey: ['fiscal-years'],
  queryFn: ({ signal }) => listFiscalYears({ signal }),
})

export const budgetSettingsQuery = queryOptions({
  queryKey: ['budget-settings'],
  queryFn: ({ signal }) => getBudgetSettings({ signal }),
})
