import type { CarryForwardProposal } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { AmountField } from '../design/AmountField'
import { Checkbox } from '../design/Field'
import { useInstitution } from '../identity/session'
import { usePlaceName } from '../transfers/useLines'
import { mayCarry, type Wish } from './carry'
import { useYearsText } from './text'

import styles from './Years.module.css'

interface CarryTableProps {
  proposals: readonly CarryForwardProposal[]
  wishes: ReadonlyMap<string, Wish>
  errors: Readonly<Record<string, string | undefined>>
  disabled: boolean
  onChange: (lineId: string, wish: Wish) => void
}

/** Line by line: what is left, what stays unpaid, and how much goes into the next year. */
export function CarryTable({ proposals, wishes, errors, disabled, onChange }: CarryTableProps) {
  const words = useYearsText()
  const format = useFormat()
  const placeName = usePlaceName()
  const institution = useInstitution()
  const currency = institution?.currency ?? ''
  return (
    <ul className={styles['carryLines']} aria-label={words.carry}>
      {proposals.map((one) => {
        const wish = wishes.get(one.lineId) ?? { chosen: false, amount: undefined }
        const open = mayCarry(one)
        return (
          <li key={one.lineId} className={styles['carryLine']}>
            <div>
              <Checkbox
                label={placeName(one)}
                checked={wish.chosen}
                disabled={disabled || !open}
                onChange={(event) => onChange(one.lineId, { ...wish, chosen: event.target.checked })}
              />
              <div className="muted">
                {words.carryLeft(format.money(one.available, currency))}
                {/[1-9]/.test(one.unpaid) && ` · ${words.carryUnpaid(format.money(one.unpaid, currency))}`}
                {/[1-9]/.test(one.asked) && ` · ${words.carryWaiting(format.money(one.asked, currency))}`}
                {!open && one.targetStatus !== 'VALIDATED' && ` · ${words.carryClosed}`}
              </div>
            </div>
            {open && wish.chosen && (
              <AmountField
                label={words.carryAmount}
                required
                decimals={institution?.currencyDigits ?? 0}
                value={wish.amount}
                error={errors[one.lineId]}
                onCommit={(amount) => onChange(one.lineId, { ...wish, amount })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
