import { useRef, useState } from 'react'

import { formatDate, parseDate } from '../text/dates'
import { useText } from '../text/TextProvider'
import { IconButton } from './Button'
import { Field, type FieldProps } from './Field'

import styles from './Field.module.css'

interface DateFieldProps extends FieldProps {
  /** ISO date. */
  value: string | undefined
  /** ISO date that completes what is typed short. */
  today: string
  onCommit: (iso: string | undefined) => void
  required?: boolean
  /** Without the button that opens the calendar, where there is little room. */
  compact?: boolean
  autoFocus?: boolean
}

/** A day typed as one likes (`23`, `23/11`, `231126`) or picked from the browser's calendar. */
export function DateField({
  value,
  today,
  onCommit,
  required,
  compact = false,
  autoFocus,
  error,
  ...field
}: DateFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState(value === undefined ? '' : formatDate(value))
  const [wrong, setWrong] = useState(false)
  const calendar = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(value)
  if (value !== shown) {
    setShown(value)
    setTyped(value === undefined ? '' : formatDate(value))
    setWrong(false)
  }
  const commit = () => {
    const day = parseDate(typed, today)
    setWrong(typed.trim() !== '' && day === undefined)
    if (day !== undefined) setTyped(formatDate(day))
    if (day !== value && (day !== undefined || typed.trim() === '')) onCommit(day)
  }
  return (
    <Field {...field} error={wrong ? text.common.notADate : error}>
      {(control) => (
        <div className={compact ? undefined : styles['withButton']}>
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            required={required}
            autoFocus={autoFocus}
            placeholder={text.common.dayPattern}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit()
            }}
          />
          {!compact && (
            <>
              <IconButton
                small
                icon="calendar"
                label={text.common.chooseDate}
                tabIndex={-1}
                onClick={() => calendar.current?.showPicker()}
              />
              <input
                ref={calendar}
                type="date"
                className={styles['nativeDate']}
                tabIndex={-1}
                aria-hidden="true"
                value={value ?? ''}
                onChange={(event) => onCommit(event.target.value || undefined)}
              />
            </>
          )}
        </div>
      )}
    </Field>
  )
}
