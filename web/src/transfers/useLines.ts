import { useQuery } from '@tanstack/react-query'

import type { BudgetLine } from '../api/generated/client.schemas'
import { linesQuery } from '../budget/queries'
import { categoriesQuery, fundingSourcesQuery, unitsQuery } from '../references/queries'
import { useTransferText } from './text'

interface Place {
  unitId: string
  categoryId: string | null
  fundingSourceId: string | null
}

/** The name of a place in the budget: unit, category, source. */
export function usePlaceName(): (place: Place) => string {
  const units = useQuery(unitsQuery).data?.items
  const categories = useQuery(categoriesQuery).data?.items
  const sources = useQuery(fundingSourcesQuery).data?.items
  return ({ unitId, categoryId, fundingSourceId }) =>
    [
      units?.find((unit) => unit.id === unitId)?.name,
      categories?.find((category) => category.id === categoryId)?.path,
      sources?.find((source) => source.id === fundingSourceId)?.name,
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
}

/** The lines of a year, to be found by their names. */
export function useLines(fiscalYear: number): { lines: readonly BudgetLine[]; nameOf: (lineId: string) => string } {
  const words = useTransferText()
  const placeName = usePlaceName()
  const lines = useQuery(linesQuery(fiscalYear, undefined)).data?.items ?? []
  return {
    lines,
    nameOf: (lineId) => {
      const line = lines.find((one) => one.id === lineId)
      return line ? placeName(line) : words.unknownLine
    },
  }
}
