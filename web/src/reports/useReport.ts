import { useFormat } from '../app/useFormat'
import { monthsOf, yearOf } from '../budget/year'
import { useInstitution } from '../identity/session'

/** What the address of a report may hold. */
export interface ReportSearch {
  fiscalYear?: string
  month?: string
  unit?: string
  fundingSource?: string
  asOf?: string
  comparedWith?: string
  untilMonth?: string
}

export interface Report {
  search: ReportSearch
  year: number
  /** The months (`2026-01`) of the year. */
  months: readonly string[]
  /** The month today is in. */
  thisMonth: string
  /** Changes what the report shows; undefined takes a condition away. */
  change: (part: { [Name in keyof ReportSearch]?: string | undefined }) => void
  /** Unit and source, as every report's question takes them. */
  part: { unit?: string; fundingSource?: string }
}

/** What every report has in common: its year with its months, its part of the budget, all kept in the address. */
export function useReport(search: ReportSearch, go: (search: ReportSearch) => void): Report {
  const format = useFormat()
  const startMonth = useInstitution()?.fiscalYearStart ?? 1
  const today = format.today()
  const thisMonth = today.slice(0, 7)
  const year = Number(
    search.fiscalYear ?? yearOf(search.month === undefined ? today : `${search.month}-01`, startMonth),
  )
  return {
    search,
    year,
    months: monthsOf(year, startMonth),
    thisMonth,
    change: (part) =>
      go(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined))),
    part: {
      ...(search.unit === undefined ? {} : { unit: search.unit }),
      ...(search.fundingSource === undefined ? {} : { fundingSource: search.fundingSource }),
    },
  }
}
