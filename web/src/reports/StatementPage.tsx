import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import type { SupplierStatement } from '../api/generated/client.schemas'
import { getSupplierStatement } from '../api/generated/reports'
import { getSupplier } from '../api/generated/suppliers'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { lastDayOf, monthsOf, yearOf } from '../budget/year'
import { ButtonLink } from '../design/Button'
import { classes } from '../design/classes'
import { DateField } from '../design/DateField'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { useInstitution } from '../identity/session'
import { StatusBadge } from '../operations/StatusBadge'
import { SupplierPicker } from '../references/pickers'
import { useText } from '../text/TextProvider'
import { ReportHead } from './ReportHead'
import { useReportText } from './text'

import styles from './Reports.module.css'

const route = getRouteApi('/house/releve-fournisseur')

/** Relevé fournisseur: what was bought from one supplier, with running totals. */
export function StatementPage() {
  const text = useText()
  const words = useReportText()
  const format = useFormat()
  const startMonth = useInstitution()?.fiscalYearStart ?? 1
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const today = format.today()
  const months = monthsOf(yearOf(today, startMonth), startMonth)
  const { supplier = '', from = `${months[0]}-01`, to = lastDayOf(months.at(-1) ?? '') } = search
  const params = { supplier, from, to }
  const chosen = useQuery({
    queryKey: ['suppliers', 'one', supplier],
    queryFn: ({ signal }) => getSupplier(supplier, { signal }),
    enabled: supplier !== '',
  }).data
  const { data, error } = useQuery({
    queryKey: ['reports', 'statement', params, search.cursor],
    queryFn: ({ signal }) =>
      getSupplierStatement(
        { ...params, ...(search.cursor === undefined ? {} : { cursor: search.cursor }) },
        { signal },
      ),
    enabled: supplier !== '',
    placeholderData: keepPreviousData,
  })
  const change = (part: { [Name in 'supplier' | 'from' | 'to']?: string | undefined }) => {
    const next = Object.entries({ ...search, ...part, cursor: undefined }).filter(([, value]) => value !== undefined)
    void navigate({ search: Object.fromEntries(next), replace: true })
  }
  const shown = supplier === '' ? undefined : data
  return (
    <div>
      <ReportHead
        title={words.statementTitle}
        lead={shown?.supplier ?? words.statementLead}
        file={shown && { path: '/reports/supplier-statement', params }}
        among
      />
      <div className={styles['tools']}>
        <SupplierPicker
          label={words.supplier}
          value={chosen && { id: chosen.id, name: chosen.name }}
          onPick={(picked) => change({ supplier: picked?.id ?? undefined })}
          canCreate={false}
        />
        <DateField label={words.from} today={today} value={from} onCommit={(day) => change({ from: day })} />
        <DateField label={words.to} today={today} value={to} onCommit={(day) => change({ to: day })} />
      </div>
      <p className={styles['printed']}>
        {format.date(from)} – {format.date(to)}
      </p>
      {error && !shown && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {supplier === '' && (
        <EmptyState icon="supplier" title={words.noSupplierTitle} message={words.noSupplierMessage} />
      )}
      {shown && (
        <>
          <Entries statement={shown} first={search.cursor === undefined} />
          <nav className={styles['pages']} aria-label={text.common.pageOf}>
            {search.cursor !== undefined && (
              <ButtonLink small to="/releve-fournisseur" search={{ supplier, from, to }}>
                {words.firstPage}
              </ButtonLink>
            )}
            {shown.nextCursor !== null && (
              <ButtonLink small to="/releve-fournisseur" search={{ supplier, from, to, cursor: shown.nextCursor }}>
                {text.common.next}
              </ButtonLink>
            )}
          </nav>
          <Sums statement={shown} />
        </>
      )}
    </div>
  )
}

function Entries({ statement, first }: { statement: SupplierStatement; first: boolean }) {
  const text = useText()
  const words = useReportText()
  const format = useFormat()
  const { fields } = text.operations
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <section className={styles['frame']} aria-label={words.statementTitle} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{fields.description}</th>
            <th scope="col">{fields.number}</th>
            <th scope="col">{fields.date}</th>
            <th scope="col">{fields.unit}</th>
            <th scope="col">{fields.status}</th>
            <th scope="col" className="amount">
              {fields.amount}
            </th>
            <th scope="col" className="amount">
              {words.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {first && (
            <tr className={styles['strong']}>
              <th scope="row" colSpan={6}>
                {words.opening}
              </th>
              <td className="amount">{format.number(statement.opening)}</td>
            </tr>
          )}
          {statement.entries.map((entry) => (
            <tr key={entry.id} className={classes(entry.status === 'CANCELLED' && styles['leaf'])}>
              <th scope="row">
                <Link
                  to="/operations"
                  search={{ supplier: [statement.supplierId], from: entry.date, to: entry.date, operation: entry.id }}
                >
                  {entry.description}
                </Link>
              </th>
              <td className={styles['whole']}>{entry.number}</td>
              <td>{format.date(entry.date)}</td>
              <td>{entry.unit}</td>
              <td>
                <StatusBadge status={entry.status} />
              </td>
              <td className="amount">{format.number(entry.amount)}</td>
              <td className="amount">{format.number(entry.balance)}</td>
            </tr>
          ))}
        </tbody>
        {statement.nextCursor === null && (
          <tbody>
            <tr className={styles['strong']}>
              <th scope="row" colSpan={6}>
                {words.closing}
              </th>
              <td className="amount">{format.money(statement.closing, statement.currency)}</td>
            </tr>
            <tr>
              <th scope="row" colSpan={6}>
                {words.paidInPeriod}
              </th>
              <td className="amount">{format.money(statement.paid, statement.currency)}</td>
            </tr>
            <tr className={styles['strong']}>
              <th scope="row" colSpan={6}>
                {words.due}
              </th>
              <td className="amount">{format.money(statement.due, statement.currency)}</td>
            </tr>
          </tbody>
        )}
      </table>
    </section>
  )
}

function Sums({ statement }: { statement: SupplierStatement }) {
  const text = useText()
  const words = useReportText()
  const format = useFormat()
  return (
    <section className={classes(styles['card'], styles['sums'])}>
      <h2>{words.byStatus}</h2>
      <table className={styles['bars']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.operations.fields.status}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{text.operations.fields.amount}</th>
          </tr>
        </thead>
        <tbody>
          {statement.sums.map(({ status, count, amount }) => (
            <tr key={status}>
              <th scope="row">
                <StatusBadge status={status} />
              </th>
              <td className="amount">{format.count(count)}</td>
              <td className="amount">
                <Link
                  to="/operations"
                  search={{
                    supplier: [statement.supplierId],
                    from: statement.from,
                    to: statement.to,
                    status: [status],
                  }}
                >
                  {format.number(amount)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
