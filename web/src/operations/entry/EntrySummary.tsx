import type { ReactNode } from 'react'

import { useFormat } from '../../app/useFormat'
import { product } from '../../text/decimal'
import { useText } from '../../text/TextProvider'
import type { Entry } from './entry'
import { useEntryText } from './text'

import styles from './Entry.module.css'

interface EntrySummaryProps {
  entry: Entry
  baseCurrency: string
  baseDecimals: number
  decimals: number
  children: ReactNode
}

/** The amount as it is being typed, exact to the last digit, and what may be done with the entry. */
export function EntrySummary({ entry, baseCurrency, baseDecimals, decimals, children }: EntrySummaryProps) {
  const text = useText()
  const entryText = useEntryText()
  const format = useFormat()
  const amount = product(entry.quantity ?? '', entry.unitPrice ?? '', decimals)
  const base =
    entry.currency === baseCurrency || amount === undefined
      ? undefined
      : product(amount, entry.rate ?? '', baseDecimals)
  return (
    <div className={styles['summary']}>
      <div aria-live="polite">
        <div className={styles['amountLabel']}>{entryText.amount}</div>
        <div className={styles['amount']}>
          {amount === undefined ? (
            <span className="muted">{text.common.noneValue}</span>
          ) : (
            format.money(amount, entry.currency)
          )}
        </div>
        <div className={styles['base']}>
          {base !== undefined && entryText.inBase(format.money(base, baseCurrency))}
          {amount?.startsWith('-') === true && base === undefined && entryText.creditNote}
        </div>
      </div>
      {children}
    </div>
  )
}
