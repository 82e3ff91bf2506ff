import { useQuery } from '@tanstack/react-query'

import { getBudgetLine } from '../api/generated/budget-lines'
import type { BudgetLineEvent } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { monthsOf } from '../budget/year'
import { IconButton } from '../design/Button'
import { useInstitution } from '../identity/session'
import { lineHistoryQuery } from './queries'
import { useTransferText } from './text'
import { usePlaceName } from './useLines'

import styles from './Transfers.module.css'

interface LineCardProps {
  lineId: string
  onClose: () => void
}

/** What happened to a line, from its preparation through every transfer. */
export function LineCard({ lineId, onClose }: LineCardProps) {
  const words = useTransferText()
  const format = useFormat()
  const placeName = usePlaceName()
  const { data: line } = useQuery({
    queryKey: ['budget-lines', 'one', lineId],
    queryFn: ({ signal }) => getBudgetLine(lineId, { signal }),
  })
  const { data: history } = useQuery(lineHistoryQuery(lineId))
  const currency = useInstitution()?.currency ?? ''
  if (!line) return null
  return (
    <section className={styles['card']} aria-label={words.historyTitle}>
      <header className={styles['cardHead']}>
        <div>
          <h2>{words.historyTitle}</h2>
          <div>{placeName(line)}</div>
          <div className="muted">
            {words.availableNow} <span className="amount">{format.money(line.total.available, currency)}</span>
          </div>
        </div>
        <IconButton icon="close" label={words.closeHistory} onClick={onClose} />
      </header>
      <ol className={styles['events']}>
        {history?.items.map((event) => (
          <li key={event.at + event.action}>
            <strong>{nameOf(words.actions, event.action)}</strong>{' '}
            <span className="muted">{words.historyBy(event.actor, format.instant(event.at))}</span>
            <Changes event={event} fiscalYear={line.fiscalYear} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code
}

function Changes({ event, fiscalYear }: { event: BudgetLineEvent; fiscalYear: number }) {
  const words = useTransferText()
  const format = useFormat()
  const months = monthsOf(fiscalYear, useInstitution()?.fiscalYearStart ?? 1)
  const label = (field: string) => {
    const month = /^month(\d{1,2})$/.exec(field)?.[1]
    const calendar = months[Number(month) - 1]
    return month !== undefined && calendar !== undefined ? format.month(calendar) : nameOf(words.fields, field)
  }
  const said = (field: string, value: string) =>
    field.startsWith('month') || field === 'appropriation' ? format.number(value) : value
  const shown = event.changes.filter(
    ({ field, from, to }) => field !== 'status' && (from ?? '') !== (to ?? '') && !(from === null && to === '0'),
  )
  return (
    <ul className={styles['changes']}>
      {shown.map(({ field, from, to }) => (
        <li key={field}>
          {label(field)} {from !== null && from !== '' && <del>{said(field, from)}</del>}{' '}
          {to !== null && <ins>{said(field, to)}</ins>}
        </li>
      ))}
    </ul>
  )
}
