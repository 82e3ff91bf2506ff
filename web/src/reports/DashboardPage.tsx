import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import type { Dashboard, DashboardPart } from '../api/generated/client.schemas'
import { getDashboard } from '../api/generated/dashboard'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { FigureLink } from '../budget/FigureLink'
import { classes } from '../design/classes'
import { Notice } from '../design/Notice'
import { useLanguage, useText } from '../text/TextProvider'
import { formatRate, shareOf } from './rate'
import { ReportTools } from './ReportTools'
import { Suppliers } from './Suppliers'
import { TaskList } from './TaskList'
import { useReportText } from './text'
import { TrendChart } from './TrendChart'
import { useReport } from './useReport'

import styles from './Reports.module.css'

const route = getRouteApi('/house/tableau-de-bord')
const CARDS = ['planned', 'committed', 'realised', 'paid', 'available', 'variance'] as const

/** The position of the institution at a glance; every figure leads to its operations. */
export function DashboardPage() {
  const text = useText()
  const words = useReportText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const report = useReport(search, (to) => void navigate({ search: to, replace: true }))
  const { months, year } = report
  const month =
    search.month ?? (months.includes(report.thisMonth) ? report.thisMonth : (months.at(-1) ?? report.thisMonth))
  const params = { fiscalYear: year, month: months.indexOf(month) + 1, ...report.part }
  const { data, error } = useQuery({
    queryKey: ['dashboard', params],
    queryFn: ({ signal }) => getDashboard(params, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <div>
      <ReportTools
        title={words.dashboardTitle}
        lead={words.dashboardLead}
        report={report}
        month={month}
        file={{ path: '/dashboard', params }}
        among={false}
      />
      <TaskList />
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {data && (
        <>
          <Position dashboard={data} months={months} unit={search.unit} source={search.fundingSource} />
          <div className={styles['columns']}>
            <Consumption
              title={words.byUnit}
              parts={data.units}
              months={months}
              filter={(id) => ({ unitId: id, fundingSourceId: search.fundingSource })}
            />
            <Consumption
              title={words.byCategory}
              parts={data.categories}
              months={months}
              filter={(id) => ({ unitId: search.unit, categoryId: id, fundingSourceId: search.fundingSource })}
            />
            <TrendChart points={data.trend} />
            <Suppliers dashboard={data} months={months} unit={search.unit} source={search.fundingSource} />
            <Alerts dashboard={data} months={months} source={search.fundingSource} />
          </div>
        </>
      )}
    </div>
  )
}

interface PositionProps {
  dashboard: Dashboard
  months: readonly string[]
  unit: string | undefined
  source: string | undefined
}

function Position({ dashboard: { ofYear, ofMonth, month, currency }, months, unit, source }: PositionProps) {
  const words = useReportText()
  const format = useFormat()
  const { language } = useLanguage()
  const row = { unitId: unit, categoryId: undefined, fundingSourceId: source }
  const label = words.month(format.month(months[month - 1] ?? ''))
  return (
    <section aria-label={words.ofYear}>
      <dl className={styles['cards']}>
        {CARDS.map((figure) => (
          <div key={figure} className={styles['card']}>
            <dt className="muted">{words.figures[figure]}</dt>
            <dd className={classes(styles['big'], ofYear[figure].startsWith('-') && styles['over'])}>
              <FigureLink row={row} view={figure} months={months} month="year">
                {format.money(ofYear[figure], currency)}
              </FigureLink>
            </dd>
            <dd className="muted">
              {label}{' '}
              <FigureLink row={row} view={figure} months={months} month={month - 1}>
                {format.number(ofMonth[figure])}
              </FigureLink>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['rates']}>
        {words.figures.executionRate} <strong>{formatRate(ofYear.executionRate, language)}</strong> ·{' '}
        {words.figures.consumptionRate} <strong>{formatRate(ofYear.consumptionRate, language)}</strong>
      </p>
    </section>
  )
}

interface ConsumptionProps {
  title: string
  parts: readonly DashboardPart[]
  months: readonly string[]
  filter: (id: string | undefined) => {
    unitId?: string | undefined
    categoryId?: string | undefined
    fundingSourceId?: string | undefined
  }
}

function Consumption({ title, parts, months, filter }: ConsumptionProps) {
  const words = useReportText()
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <section className={styles['card']}>
      <h2>{title}</h2>
      <table className={styles['bars']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.figures.committed}</th>
            <th scope="col">{words.figures.consumptionRate}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, name, figures }) => (
            <tr key={id ?? ''}>
              <th scope="row">
                {id === null ? words.noCategory : name}
                <svg className={styles['bar']} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="100" height="6" className={styles['track']} />
                  <rect
                    width={(shareOf(figures.committed, figures.planned) * 100).toFixed(1)}
                    height="6"
                    className={styles[figures.available.startsWith('-') ? 'barOver' : 'barPart']}
                  />
                </svg>
              </th>
              <td className="amount">
                <FigureLink
                  row={{
                    unitId: undefined,
                    categoryId: undefined,
                    fundingSourceId: undefined,
                    ...filter(id ?? undefined),
                  }}
                  view="committed"
                  months={months}
                  month="year"
                >
                  {format.number(figures.committed)}
                </FigureLink>
              </td>
              <td className="amount">{formatRate(figures.consumptionRate, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Alerts({
  dashboard: { alerts, currency },
  months,
  source,
}: {
  dashboard: Dashboard
  months: readonly string[]
  source: string | undefined
}) {
  const words = useReportText()
  const format = useFormat()
  return (
    <section className={styles['card']}>
      <h2>{words.alerts}</h2>
      {alerts.length === 0 && <p className="muted">{words.noAlert}</p>}
      <ul className={styles['alerts']}>
        {alerts.map((alert) => (
          <li key={`${alert.lineId}:${alert.threshold}`}>
            {words.alert(alert.name, alert.threshold)}
            <span className="muted">
              {words.figures.available}{' '}
              <FigureLink
                row={{
                  unitId: alert.unitId,
                  categoryId: alert.categoryId ?? undefined,
                  fundingSourceId: source,
                  lineId: alert.lineId,
                }}
                view="available"
                months={months}
                month="year"
              >
                {format.money(alert.figures.available, currency)}
              </FigureLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
