import { PaymentMethod } from '../api/generated/client.schemas'
import { SelectField } from '../design/Field'
import { useText } from '../text/TextProvider'
import { usePaymentText } from './text'

interface MethodFieldProps {
  value: PaymentMethod | undefined
  /** What choosing none means; without it, one must be chosen. */
  none?: string
  error?: string | undefined
  onPick: (method: PaymentMethod | undefined) => void
}

/** How a supplier is paid. */
export function MethodField({ value, none, error, onPick }: MethodFieldProps) {
  const names = useText().operations.paymentMethods
  const words = usePaymentText().pay
  const methods = Object.values(PaymentMethod)
  return (
    <SelectField
      label={words.method}
      required={none === undefined}
      error={error}
      value={value ?? ''}
      onChange={(event) => onPick(methods.find((method) => method === event.target.value))}
    >
      <option value="">{none ?? words.unchosen}</option>
      {methods.map((method) => (
        <option key={method} value={method}>
          {names[method]}
        </option>
      ))}
    </SelectField>
  )
}
