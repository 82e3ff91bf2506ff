import type { BudgetLine } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { AmountField } from '../design/AmountField'
import { IconButton } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { SelectField } from '../design/Field'
import { Picker } from '../design/Picker'
import { total } from '../text/decimal'
import { folded } from '../text/folded'
import { DIRECTIONS, type Part } from './parts'
import { useTransferText } from './text'

import styles from './Transfers.module.css'

const SHOWN = 30

interface PartFieldsProps {
  number: number
  part: Part
  lines: readonly BudgetLine[]
  nameOf: (lineId: string) => string
  /** `2026-01` and so on. */
  months: readonly string[]
  currency: string
  decimals: number
  directions: Readonly<Record<Part['direction'], string>>
  /** What the whole request changes of this part's line. */
  change: string
  errors: Readonly<Record<string, string>>
  onChange: (part: Part) => void
  onRemove: (() => void) | undefined
}

/** What one month of a line gives or receives, with what the line has available before and after. */
export function PartFields(props: PartFieldsProps) {
  const { number, part, lines, nameOf, months, errors, onChange } = props
  const words = useTransferText()
  const format = useFormat()
  const pointer = `parts/${number - 1}`
  const line = lines.find((one) => one.id === part.lineId)
  const options = (typed: string) =>
    lines
      .map((one) => ({
        id: one.id,
        label: nameOf(one.id),
        hint: format.money(one.total.available, props.currency),
      }))
      .filter((option) => folded(option.label).includes(folded(typed)))
      .slice(0, SHOWN)
  return (
    <fieldset className={styles['part']}>
      <legend className="visually-hidden">{words.part(number)}</legend>
      <ChoiceField
        label={words.direction}
        choices={DIRECTIONS}
        names={props.directions}
        value={part.direction}
        onPick={(direction) => onChange({ ...part, direction })}
      />
      <div className={styles['partLine']}>
        <Picker
          label={words.line}
          required
          value={line ? nameOf(line.id) : ''}
          options={options}
          error={errors[`${pointer}/lineId`] ?? errors[pointer]}
          note={
            line && (
              <>
                {words.availableNow}{' '}
                <span className="amount">{format.money(line.total.available, props.currency)}</span>
                {props.change !== '0' && (
                  <>
                    , {words.availableAfter}{' '}
                    <span className="amount">
                      {format.money(total([line.total.available, props.change]), props.currency)}
                    </span>
                  </>
                )}
              </>
            )
          }
          onPick={(option) => onChange({ ...part, lineId: option?.id })}
        />
      </div>
      <SelectField
        label={words.month}
        value={String(part.month)}
        error={errors[`${pointer}/month`]}
        onChange={(event) => onChange({ ...part, month: Number(event.target.value) })}
      >
        {months.map((month, index) => (
          <option key={month} value={index + 1}>
            {format.month(month)}
          </option>
        ))}
      </SelectField>
      <AmountField
        label={words.amount}
        required
        decimals={props.decimals}
        value={part.amount}
        error={errors[`${pointer}/amount`]}
        onTyping={(amount) => onChange({ ...part, amount })}
        onCommit={(amount) => onChange({ ...part, amount })}
      />
      {props.onRemove && <IconButton icon="trash" label={words.removePart} onClick={props.onRemove} />}
    </fieldset>
  )
}
