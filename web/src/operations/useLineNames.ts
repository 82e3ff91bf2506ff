import { useQueries, useQuery } from '@tanstack/react-query'

import { getBudgetLine } from '../api/generated/budget-lines'
import { categoriesQuery, fundingSourcesQuery, unitsQuery } from '../references/queries'

/** What budget lines are called: their unit, category and funding source. */
export function useLineNames(ids: readonly string[] = []): (id: string) => string {
  const some = { enabled: ids.length > 0 }
  const units = useQuery({ ...unitsQuery, ...some }).data?.items
  const categories = useQuery({ ...categoriesQuery, ...some }).data?.items
  const sources = useQuery({ ...fundingSourcesQuery, ...some }).data?.items
  const lines = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['budget-lines', 'one', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => getBudgetLine(id, { signal }),
    })),
  })
  return (id) => {
    const line = lines.find((one) => one.data?.id === id)?.data
    if (!line) return '…'
    const names = [
      units?.find((unit) => unit.id === line.unitId)?.code,
      categories?.find((category) => category.id === line.categoryId)?.name,
      sources?.find((source) => source.id === line.fundingSourceId)?.name,
    ]
    return `${line.fiscalYear} · ${names.filter((name) => name !== undefined).join(' · ')}`
  }
}
