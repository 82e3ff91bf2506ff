import { type Ref, useState } from 'react'

import { formatNumber } from '../text/money'
import { parseNumber } from '../text/numbers'
import { useLanguage, useText } from '../text/TextProvider'
import { classes } from './classes'
import { Field, type FieldProps } from './Field'

import styles from './Field.module.css'

interface AmountFieldProps extends FieldProps {
  /** A plain decimal, such as `1250.5`. */
  value: string | undefined
  onCommit: (plain: string | undefined) => void
  /** Called at every key, for sums that live. */
  onTyping?: (plain: string | undefined) => void
  /** Decimals of the currency: what makes `1.250` a thousand francs or a little more than a euro. */
  decimals?: number
  required?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A number typed or pasted in any usual form; says under it how it was understood while it differs from what is written. */
export function AmountField({
  value,
  onCommit,
  onTyping,
  decimals = 2,
  required,
  ref,
  error,
  note,
  ...field
}: AmountFieldProps) {
  const text = useText()
  const { language } = useLanguage()
  const written = value === undefined ? '' : formatNumber(value, language)
  const [typed, setTyped] = useState(written)
  const [touched, setTouched] = useState(false)
  const [shown, setShown] = useState(written)
  if (written !== shown) {
    setShown(written)
    if (parseNumber(typed, language, decimals) !== value) setTyped(written)
  }
  const understood = typed.trim() === '' ? undefined : parseNumber(typed, language, decimals)
  const wrong = touched && typed.trim() !== '' && understood === undefined
  const echo =
    understood !== undefined && formatNumber(understood, language) !== typed
      ? text.common.understoodAs(formatNumber(understood, language))
      : (note ?? '')
  const commit = () => {
    setTouched(true)
    if (understood !== undefined) setTyped(formatNumber(understood, language))
    if (understood !== value && (understood !== undefined || typed.trim() === '')) onCommit(understood)
  }
  return (
    <Field {...field} error={wrong ? text.common.notANumber : error} note={echo}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className={classes(control.className, styles['number'])}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          required={required}
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyped(event.target.value)
            setTouched(false)
            onTyping?.(
              event.target.value.trim() === '' ? undefined : parseNumber(event.target.value, language, decimals),
            )
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
          }}
        />
      )}
    </Field>
  )
}
