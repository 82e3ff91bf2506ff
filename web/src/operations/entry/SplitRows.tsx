import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'

import { getLineAvailability } from '../../api/generated/budget-lines'
import { useFormat } from '../../app/useFormat'
import { yearOf } from '../../budget/year'
import { AmountField } from '../../design/AmountField'
import { Button, IconButton } from '../../design/Button'
import { Notice } from '../../design/Notice'
import { useDebounced } from '../../design/useDebounced'
import { useInstitution } from '../../identity/session'
import { LinePicker } from './LinePicker'
import { amountsOf, equally, isNothing, MOST_PARTS, type Part, remainderOf, type Split } from './split'
import { useEntryText } from './text'

import styles from './Split.module.css'

const TYPING_PAUSE_MILLISECONDS = 250

interface SplitRowsProps {
  split: Split
  change: (split: Split) => void
  errors: Readonly<Record<string, string>>
  date: string
  /** The amount in the base currency; undefined while it cannot be told. */
  whole: string | undefined
  ownId: string | undefined
}

/** The lines of the budget that an operation is divided among, with what is left to divide. */
export function SplitRows({ split, change, errors, date, whole, ownId }: SplitRowsProps) {
  const words = useEntryText().split
  const format = useFormat()
  const institution = useInstitution()
  const list = useRef<HTMLUListElement>(null)
  const currency = institution?.currency ?? ''
  const decimals = institution?.currencyDigits ?? 0
  const fiscalYear = yearOf(date, institution?.fiscalYearStart ?? 1)
  const amounts = amountsOf(split, whole, decimals)
  const left = remainderOf(split, whole)
  const taken = split.parts.map((part) => part.lineId)
  const changePart = (at: number, part: Partial<Part>) =>
    change({ ...split, parts: split.parts.map((before, index) => (index === at ? { ...before, ...part } : before)) })
  const add = () => {
    change({ ...split, parts: [...split.parts, { lineId: undefined, value: undefined }] })
    setTimeout(() => list.current?.querySelector<HTMLElement>('li:last-child [role=combobox]')?.focus())
  }
  const remove = (at: number) => {
    change({ ...split, parts: split.parts.filter((_, index) => index !== at) })
    setTimeout(() => list.current?.querySelector<HTMLElement>('[role=combobox]')?.focus())
  }
  const whatIsLeft =
    left !== undefined &&
    (split.basis === 'AMOUNT' ? format.money(left, currency) : words.percentage(format.number(left)))
  return (
    <div className={styles['split']}>
      <ul ref={list} className={styles['parts']}>
        {split.parts.map((part, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a part is known by its place alone
          <li key={at} className={styles['part']}>
            <div className={styles['line']}>
              <LinePicker
                label={words.line(at + 1)}
                fiscalYear={fiscalYear}
                currency={currency}
                value={part.lineId}
                taken={taken}
                error={errors[`allocation/parts/${at}/lineId`]}
                onPick={(lineId) => changePart(at, { lineId })}
              />
            </div>
            <div className={styles['value']}>
              <AmountField
                label={words.values[split.basis]}
                decimals={split.basis === 'AMOUNT' ? decimals : 2}
                value={part.value}
                error={errors[`allocation/parts/${at}/amount`] ?? errors[`allocation/parts/${at}/weight`]}
                onCommit={(value) => changePart(at, { value })}
                onTyping={(value) => changePart(at, { value })}
              />
            </div>
            <div className={styles['remove']}>
              <IconButton
                icon="close"
                label={words.remove(at + 1)}
                disabled={split.parts.length === 1}
                onClick={() => remove(at)}
              />
            </div>
            <PartAvailability
              lineId={part.lineId}
              amount={amounts[at]}
              showsAmount={split.basis !== 'AMOUNT'}
              date={date}
              currency={currency}
              ownId={ownId}
            />
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button small disabled={split.parts.length >= MOST_PARTS} onClick={add}>
          {words.add}
        </Button>
        <Button small look="quiet" onClick={() => change(equally(split, whole, decimals))}>
          {words.equal}
        </Button>
        <span className={styles['left']} aria-live="polite">
          {left !== undefined && whatIsLeft !== false && (
            <>
              {words.left}
              <strong className={isNothing(left) ? styles['done'] : styles['open']}>{whatIsLeft}</strong>
            </>
          )}
        </span>
      </div>
      {(errors['allocation'] ?? errors['allocation/parts']) !== undefined && (
        <Notice tone="danger">{errors['allocation'] ?? errors['allocation/parts']}</Notice>
      )}
    </div>
  )
}

interface PartAvailabilityProps {
  lineId: string | undefined
  amount: string | undefined
  showsAmount: boolean
  date: string
  currency: string
  ownId: string | undefined
}

/** What a part comes to, and what its line has left before and after it. */
function PartAvailability({ lineId, amount, showsAmount, date, currency, ownId }: PartAvailabilityProps) {
  const entryText = useEntryText()
  const format = useFormat()
  const asked = useDebounced(amount ?? '0', TYPING_PAUSE_MILLISECONDS)
  const { data } = useQuery({
    queryKey: ['budget-lines', 'availability', lineId, date, asked, ownId],
    queryFn: ({ signal }) =>
      getLineAvailability(
        lineId ?? '',
        { date, amount: asked, ...(ownId === undefined ? {} : { operation: ownId }) },
        { signal },
      ),
    enabled: lineId !== undefined,
    placeholderData: (before) => (before?.line?.id === lineId ? before : undefined),
    retry: false,
  })
  const money = (value: string | null) => (value === null ? '' : format.money(value, currency))
  return (
    <div className={styles['position']} aria-live="polite">
      {showsAmount && amount !== undefined && <strong>{money(amount)}</strong>}
      {lineId !== undefined && data && (
        <span>{entryText.split.position(money(data.available), money(data.availableAfter))}</span>
      )}
      {lineId !== undefined && data?.exceeded === true && (
        <span className={styles['open']}>
          {data.policy === 'BLOCK' ? entryText.wouldBeRefused : entryText.wouldExceed}
        </span>
      )}
    </div>
  )
}
