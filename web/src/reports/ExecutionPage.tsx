import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import type { BudgetFigures, ExecutionRow } from '../api/generated/client.schemas'
import { getExecutionReport } from '../api/generated/reports'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { FigureLink } from '../budget/FigureLink'
import { ButtonLink } from '../design/Button'
import { classes } from '../design/classes'
import { DateField } from '../design/DateField'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { useLanguage, useText } from '../text/TextProvider'
import { formatRate } from './rate'
import { ReportTools } from './ReportTools'
import { useReportText } from './text'
import { useReport } from './useReport'

import styles from './Reports.module.css'

const route = getRouteApi('/house/execution')
const PLAIN = ['appropriated', 'transferred'] as const
const LINKED = ['planned', 'committed', 'realised', 'paid', 'available', 'variance'] as const

/** Situation d'exécution budgétaire, as the board reads it. */
export function ExecutionPage() {
  const text = useText()
  const words = useReportText()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const report = useReport(search, (to) => void navigate({ search: to, replace: true }))
  const { year, months } = report
  const params = { fiscalYear: year, ...report.part, ...(search.asOf === undefined ? {} : { asOf: search.asOf }) }
  const { data, error } = useQuery({
    queryKey: ['reports', 'execution', params],
    queryFn: ({ signal }) => getExecutionReport(params, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <div>
      <ReportTools
        title={words.executionTitle}
        lead={words.executionLead}
        report={report}
        file={{ path: '/reports/execution', params }}
      >
        <DateField
          label={words.asOf}
          optional
          today={format.today()}
          value={search.asOf}
          onCommit={(day) => report.change({ asOf: day })}
        />
      </ReportTools>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {data?.rows.length === 0 && (
        <EmptyState icon="budget" title={words.emptyTitle} message={words.emptyMessage}>
          <ButtonLink to="/budget" search={{ fiscalYear: String(year) }}>
            {words.toBudget}
          </ButtonLink>
        </EmptyState>
      )}
      {data && data.rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        <section className={styles['frame']} aria-label={words.executionTitle} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words.row}</th>
                {[...PLAIN, ...LINKED, 'executionRate' as const].map((name) => (
                  <th key={name} scope="col" className="amount">
                    {words.figures[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {placed(data.rows).map(({ row, unitId, categoryId }) => (
                <ExecutionLine
                  key={`${unitId ?? ''}/${row.kind}/${row.id ?? ''}`}
                  name={nameOf(row, words)}
                  level={row.level}
                  kind={row.kind}
                  figures={row.figures}
                  months={months}
                  fundingSourceId={search.fundingSource}
                  unitId={unitId}
                  categoryId={categoryId}
                  lineId={row.kind === 'LINE' ? (row.id ?? undefined) : undefined}
                />
              ))}
              <ExecutionLine
                name={words.total}
                level={0}
                kind="UNIT"
                figures={data.total}
                months={months}
                fundingSourceId={search.fundingSource}
                unitId={search.unit}
                categoryId={undefined}
              />
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

interface Placed {
  row: ExecutionRow
  unitId: string | undefined
  categoryId: string | undefined
}

/** Every row with the unit and the category it stands under, for its links. */
function placed(rows: readonly ExecutionRow[]): Placed[] {
  let unitId: string | undefined
  let categoryId: string | undefined
  return rows.map((row) => {
    if (row.kind === 'UNIT') {
      unitId = row.id ?? undefined
      categoryId = undefined
    } else if (row.kind === 'CATEGORY') categoryId = row.id ?? undefined
    return { row, unitId, categoryId }
  })
}

function nameOf(row: ExecutionRow, words: ReturnType<typeof useReportText>): string {
  if (row.outsideBudget) return words.outsideBudget
  if (row.name !== '') return row.code === '' ? row.name : `${row.code} ${row.name}`
  return row.kind === 'LINE' ? words.everySource : words.noCategory
}

interface ExecutionLineProps {
  name: string
  level: number
  kind: ExecutionRow['kind']
  figures: BudgetFigures
  months: readonly string[]
  unitId: string | undefined
  categoryId: string | undefined
  fundingSourceId: string | undefined
  lineId?: string | undefined
}

function ExecutionLine({
  name,
  level,
  kind,
  figures,
  months,
  unitId,
  categoryId,
  fundingSourceId,
  lineId,
}: ExecutionLineProps) {
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <tr className={classes(kind === 'UNIT' && styles['strong'], kind === 'LINE' && styles['leaf'])}>
      <th scope="row">
        <div style={{ paddingLeft: level * 14 }}>{name}</div>
      </th>
      {PLAIN.map((figure) => (
        <td key={figure} className="amount">
          {format.number(figures[figure])}
        </td>
      ))}
      {LINKED.map((figure) => (
        <td key={figure} className={classes('amount', figures[figure].startsWith('-') && styles['over'])}>
          <FigureLink row={{ unitId, categoryId, fundingSourceId, lineId }} view={figure} months={months} month="year">
            {format.number(figures[figure])}
          </FigureLink>
        </td>
      ))}
      <td className="amount">{formatRate(figures.executionRate, language)}</td>
    </tr>
  )
}
