import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { getBudgetAvailability } from '../../api/generated/budget-lines'
import type { GetBudgetAvailabilityParams } from '../../api/generated/client.schemas'
import { useFormat } from '../../app/useFormat'
import { Notice } from '../../design/Notice'
import { useDebounced } from '../../design/useDebounced'
import { baseAmountOf, type Entry } from './entry'
import { useEntryText } from './text'

import styles from './Entry.module.css'

const TYPING_PAUSE_MILLISECONDS = 250

interface EntryAvailabilityProps {
  entry: Entry
  baseCurrency: string
  baseDecimals: number
  decimals: number
  ownId: string | undefined
  /** What the server said when it refused this operation for exceeding its line. */
  refusal: string | undefined
}

/** The line of the budget that this operation would be charged to, and what it has left before and after. */
export function EntryAvailability({ ownId, refusal, ...typed }: EntryAvailabilityProps) {
  const entryText = useEntryText()
  const format = useFormat()
  const asked = useDebounced(questionOf(typed), TYPING_PAUSE_MILLISECONDS)
  const { data } = useQuery({
    queryKey: ['budget-lines', 'availability', asked, ownId],
    queryFn: ({ signal }) =>
      asked
        ? getBudgetAvailability({ ...asked, ...(ownId === undefined ? {} : { operation: ownId }) }, { signal })
        : null,
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const refused = refusal !== undefined && <Notice tone="danger">{refusal}</Notice>
  if (!data || typed.entry.split) return refused
  if (!data.line)
    return (
      <>
        <p className="muted">{entryText.noLine}</p>
        {refused}
      </>
    )
  const money = (amount: string | null) => (amount === null ? '' : format.money(amount, typed.baseCurrency))
  return (
    <section className={styles['availability']} aria-label={entryText.budgetLine} aria-live="polite">
      <div className="muted">{entryText.budgetLine}</div>
      <div>{data.line.name}</div>
      <dl>
        <dt>{entryText.available}</dt>
        <dd className="amount">{money(data.available)}</dd>
        <dt>{entryText.availableAfter}</dt>
        <dd className="amount">{money(data.availableAfter)}</dd>
      </dl>
      {data.exceeded &&
        (refused || (
          <Notice tone="warning">{data.policy === 'BLOCK' ? entryText.wouldBeRefused : entryText.wouldExceed}</Notice>
        ))}
    </section>
  )
}

function questionOf({
  entry,
  baseCurrency,
  baseDecimals,
  decimals,
}: Omit<EntryAvailabilityProps, 'ownId' | 'refusal'>): GetBudgetAvailabilityParams | undefined {
  if (entry.date === undefined || entry.unitId === undefined || entry.split) return undefined
  const base = baseAmountOf(entry, baseCurrency, baseDecimals, decimals)
  // An empty form has no line, and need not say so.
  if (entry.categoryId === undefined && base === undefined) return undefined
  return {
    date: entry.date,
    unitId: entry.unitId,
    ...(entry.categoryId === undefined ? {} : { categoryId: entry.categoryId }),
    ...(entry.fundingSourceId === undefined ? {} : { fundingSourceId: entry.fundingSourceId }),
    ...(base === undefined ? {} : { amount: base }),
  }
}
