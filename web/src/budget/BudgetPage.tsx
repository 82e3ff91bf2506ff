import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'

import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { EmptyState } from '../design/EmptyState'
import { SelectField } from '../design/Field'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useCan, useInstitution } from '../identity/session'
import { categoriesQuery, fundingSourcesQuery, unitsQuery } from '../references/queries'
import { useText } from '../text/TextProvider'
import { YearField } from '../years/YearField'
import { BudgetGrid } from './BudgetGrid'
import { CopyDialog } from './CopyDialog'
import { type Row, rowsOf, type View, VIEWS } from './grid'
import { ImportDialog } from './ImportDialog'
import { LineActions } from './LineActions'
import { NewLineDialog } from './NewLineDialog'
import { PrepareMenu } from './PrepareMenu'
import { linesQuery } from './queries'
import { useBudgetText } from './text'
import { useForecasts } from './useForecasts'
import { monthsOf, yearOf } from './year'

import styles from './Budget.module.css'

const route = getRouteApi('/house/budget')

/** The budget of a year as a grid: forecasts while it is prepared, figures once it is spent. */
export function BudgetPage() {
  const text = useText()
  const words = useBudgetText()
  const format = useFormat()
  const can = useCan()
  const institution = useInstitution()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const startMonth = institution?.fiscalYearStart ?? 1
  const decimals = institution?.currencyDigits ?? 0
  const thisYear = yearOf(format.today(), startMonth)
  const year = Number(search.fiscalYear ?? thisYear)
  const view = VIEWS.find((one) => one === search.view) ?? 'forecasts'
  const query = linesQuery(year, search.unit)
  const { data, error } = useQuery(query)
  const units = useQuery(unitsQuery).data?.items
  const categories = useQuery(categoriesQuery).data?.items
  const sources = useQuery(fundingSourcesQuery).data?.items
  const forecasts = useForecasts(query.queryKey)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<'line' | 'copy' | 'import'>()
  const done = () => setAsked(undefined)

  const change = (part: { fiscalYear?: string; unit?: string | undefined; view?: View }) => {
    setSelected(new Set())
    const { unit, ...rest } = { ...search, ...part }
    void navigate({ search: unit === undefined || unit === '' ? rest : { ...rest, unit }, replace: true })
  }
  const toggle = (id: string) =>
    setSelected((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))

  const lines = data?.items.filter((line) => view !== 'forecasts' || line.budgeted)
  const drafts = lines?.filter((line) => line.status === 'DRAFT' && line.budgeted) ?? []
  const rows: Row[] | undefined =
    lines &&
    units &&
    categories &&
    sources &&
    rowsOf(lines, { units, categories, sources, noCategory: words.noCategory, outsideBudget: words.outsideBudget })
  const all: Row | undefined = lines && {
    key: 'all',
    level: 0,
    name: words.grandTotal,
    unitId: search.unit,
    categoryId: undefined,
    fundingSourceId: undefined,
    line: undefined,
    lines,
  }
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        <PrepareMenu
          fiscalYear={year}
          unit={search.unit}
          onCopy={() => setAsked('copy')}
          onImport={() => setAsked('import')}
        />
        <LineActions
          drafts={drafts}
          selected={drafts.filter((line) => selected.has(line.id))}
          onDone={() => setSelected(new Set())}
        />
        {can('BUDGET_WRITE') && (
          <Button look="primary" icon="plus" onClick={() => setAsked('line')}>
            {words.newLine}
          </Button>
        )}
      </PageHead>
      <div className={styles['tools']}>
        <YearField label={words.fiscalYear} value={year} onPick={(label) => change({ fiscalYear: String(label) })} />
        <SelectField
          label={words.unit}
          value={search.unit ?? ''}
          onChange={(event) => change({ unit: event.target.value })}
        >
          <option value="">{words.allUnits}</option>
          {units?.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </SelectField>
        <ChoiceField
          label={words.view}
          choices={VIEWS}
          names={words.views}
          value={view}
          onPick={(one) => change({ view: one })}
        />
      </div>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {rows?.length === 0 && <EmptyState icon="budget" title={words.emptyTitle} message={words.emptyMessage} />}
      {rows && all && rows.length > 0 && (
        <>
          <BudgetGrid
            rows={[...rows, all]}
            view={view}
            months={monthsOf(year, startMonth)}
            decimals={decimals}
            canWrite={can('BUDGET_WRITE')}
            forecasts={forecasts}
            selected={selected}
            onToggle={toggle}
          />
          {view === 'forecasts' && can('BUDGET_WRITE') && <p className={styles['keys']}>{words.keys}</p>}
        </>
      )}
      {asked === 'copy' && <CopyDialog toYear={year} unit={search.unit} onClose={done} />}
      {asked === 'import' && <ImportDialog fiscalYear={year} onClose={done} />}
      {asked === 'line' && <NewLineDialog fiscalYear={year} unit={search.unit} decimals={decimals} onClose={done} />}
    </div>
  )
}
