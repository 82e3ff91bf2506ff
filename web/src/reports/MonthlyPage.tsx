import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import type { MonthlyFigures } from '../api/generated/client.schemas'
import { getMonthlyReport } from '../api/generated/reports'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { FigureLink } from '../budget/FigureLink'
import { classes } from '../design/classes'
import { Notice } from '../design/Notice'
import { useLanguage, useText } from '../text/TextProvider'
import { PartsTable } from './PartsTable'
import { formatRate } from './rate'
import { ReportTools } from './ReportTools'
import { useReportText } from './text'
import { useReport } from './useReport'

import styles from './Reports.module.css'

const route = getRouteApi('/house/rapport-mensuel')
const OF_MONTH = ['planned', 'committed', 'realised', 'paid', 'variance'] as const
const UNTIL_MONTH = ['planned', 'realised', 'variance'] as const

/** Rapport mensuel: a month against its forecasts, by category and unit. */
export function MonthlyPage() {
  const text = useText()
  const words = useReportText()
  const format = useFormat()
  const { language } = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const report = useReport(search, (to) => void navigate({ search: to, replace: true }))
  const month =
    search.month ?? (report.months.includes(report.thisMonth) ? report.thisMonth : (report.months.at(-1) ?? ''))
  const params = { month, ...report.part }
  const { data, error } = useQuery({
    queryKey: ['reports', 'monthly', params],
    queryFn: ({ signal }) => getMonthlyReport(params, { signal }),
    placeholderData: keepPreviousData,
  })
  const place = report.months.indexOf(month)
  const cells = (
    { ofMonth, untilMonth, dailyAverage }: MonthlyFigures,
    row: { unitId?: string | undefined; categoryId?: string | undefined },
  ) => {
    const link = {
      row: { unitId: undefined, categoryId: undefined, fundingSourceId: search.fundingSource, ...row },
      months: report.months,
    }
    return (
      <>
        {OF_MONTH.map((figure) => (
          <td key={figure} className={classes('amount', ofMonth[figure].startsWith('-') && styles['over'])}>
            <FigureLink {...link} view={figure} month={place}>
              {format.number(ofMonth[figure])}
            </FigureLink>
          </td>
        ))}
        <td className="amount">{formatRate(ofMonth.executionRate, language)}</td>
        <td className="amount">{format.number(dailyAverage)}</td>
        {UNTIL_MONTH.map((figure) => (
          <td
            key={`until-${figure}`}
            className={classes('amount', untilMonth[figure].startsWith('-') && styles['over'])}
          >
            <FigureLink {...link} months={report.months.slice(0, place + 1)} view={figure} month="year">
              {format.number(untilMonth[figure])}
            </FigureLink>
          </td>
        ))}
      </>
    )
  }
  return (
    <div>
      <ReportTools
        title={words.monthlyTitle}
        lead={words.monthlyLead}
        report={report}
        month={month}
        file={{ path: '/reports/monthly', params }}
      />
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {data && (
        <>
          <p className={styles['rates']}>
            {words.days(format.month(data.month), data.days)} · {words.dailyAverage}{' '}
            <strong>{format.money(data.total.dailyAverage, data.currency)}</strong>
          </p>
          <PartsTable
            caption={`${words.monthlyTitle}, ${format.month(data.month)}`}
            heads={[
              ...OF_MONTH.map((figure) => words.figures[figure]),
              words.figures.executionRate,
              words.dailyAverage,
              ...UNTIL_MONTH.map((figure) => words.until(words.figures[figure])),
            ]}
            categories={data.categories}
            units={data.units}
            total={data.total}
            figures={(part) => part.figures}
            cells={cells}
            unit={search.unit}
          />
        </>
      )}
    </div>
  )
}
