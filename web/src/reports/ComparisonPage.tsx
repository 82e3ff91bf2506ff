import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import type { ComparedFigures } from '../api/generated/client.schemas'
import { getComparisonReport } from '../api/generated/reports'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { FigureLink } from '../budget/FigureLink'
import { monthsOf } from '../budget/year'
import { SelectField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useInstitution } from '../identity/session'
import { useLanguage, useText } from '../text/TextProvider'
import { YearField } from '../years/YearField'
import { PartsTable } from './PartsTable'
import { formatRate } from './rate'
import { ReportTools } from './ReportTools'
import { useReportText } from './text'
import { useReport } from './useReport'

const route = getRouteApi('/house/comparaison')
const FIGURES = ['planned', 'realised'] as const
const MONTHS = 12

/** Two fiscal years side by side, by category and unit. */
export function ComparisonPage() {
  const text = useText()
  const words = useReportText()
  const format = useFormat()
  const { language } = useLanguage()
  const startMonth = useInstitution()?.fiscalYearStart ?? 1
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const report = useReport(search, (to) => void navigate({ search: to, replace: true }))
  const { year, months } = report
  const chosen = Number(search.comparedWith)
  const comparedWith = search.comparedWith === undefined || chosen === year ? year - 1 : chosen
  const untilMonth = Number(search.untilMonth ?? MONTHS)
  const params = { fiscalYear: year, comparedWith, untilMonth, ...report.part }
  const { data, error } = useQuery({
    queryKey: ['reports', 'comparison', params],
    queryFn: ({ signal }) => getComparisonReport(params, { signal }),
    placeholderData: keepPreviousData,
  })
  const sides = [
    ['before', monthsOf(comparedWith, startMonth)],
    ['year', months],
  ] as const
  const cells = (figures: ComparedFigures, row: { unitId?: string | undefined; categoryId?: string | undefined }) => (
    <>
      {sides.flatMap(([side, its]) =>
        FIGURES.map((figure) => (
          <td key={side + figure} className="amount">
            <FigureLink
              row={{ unitId: undefined, categoryId: undefined, fundingSourceId: search.fundingSource, ...row }}
              view={figure}
              months={its.slice(0, untilMonth)}
              month="year"
            >
              {format.number(figures[side][figure])}
            </FigureLink>
          </td>
        )),
      )}
      <td className="amount">{format.number(figures.difference)}</td>
      <td className="amount">{formatRate(figures.change, language)}</td>
    </>
  )
  return (
    <div>
      <ReportTools
        title={words.comparisonTitle}
        lead={words.comparisonLead}
        report={report}
        file={{ path: '/reports/comparison', params }}
      >
        <YearField
          label={words.comparedWith}
          value={comparedWith}
          except={year}
          onPick={(label) => report.change({ comparedWith: String(label) })}
        />
        <SelectField
          label={words.untilMonth}
          value={String(untilMonth)}
          onChange={(event) =>
            report.change({ untilMonth: event.target.value === String(MONTHS) ? undefined : event.target.value })
          }
        >
          {months.map((one, index) => (
            <option key={one} value={index + 1}>
              {format.month(one)}
            </option>
          ))}
        </SelectField>
      </ReportTools>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {data && (
        <PartsTable
          caption={`${words.comparisonTitle}, ${data.comparedWith}, ${data.fiscalYear}`}
          heads={[
            ...[data.comparedWith, data.fiscalYear].flatMap((one) =>
              FIGURES.map((figure) => `${words.figures[figure]} ${one}`),
            ),
            words.difference,
            words.changeRate,
          ]}
          categories={data.categories}
          units={data.units}
          total={data.total}
          figures={(part) => part.figures}
          cells={cells}
          unit={search.unit}
        />
      )}
    </div>
  )
}
