import type { OperationSummary } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Checkbox } from '../design/Field'
import { Notice } from '../design/Notice'
import { useBulkText } from './bulkText'

import styles from './Operations.module.css'

type Payable = Pick<OperationSummary, 'id' | 'number' | 'supplier' | 'payeeChangedAt'>

interface ChangedPayeesProps {
  /** What is to be signed or paid together. */
  operations: readonly Payable[]
  checked: boolean
  onCheck: (checked: boolean) => void
}

/** Names those of a selection whose payee was changed since they were submitted, and asks whether they were checked. */
export function ChangedPayees({ operations, checked, onCheck }: ChangedPayeesProps) {
  const words = useBulkText().payees
  const format = useFormat()
  const changed = operations.filter(isChanged)
  if (changed.length === 0) return null
  return (
    <Notice tone="warning">
      {words.changed(changed.length)}
      <ul className={styles['refused']}>
        {changed.map(({ id, number, supplier, payeeChangedAt }) => (
          <li key={id}>
            <a href={`/operations?operation=${id}`} target="_blank" rel="noreferrer">
              {number}
            </a>{' '}
            {supplier?.name} <span className="muted">{words.at(format.instant(payeeChangedAt))}</span>
          </li>
        ))}
      </ul>
      <Checkbox label={words.check} checked={checked} onChange={(event) => onCheck(event.target.checked)} />
      {!checked && <span className="muted">{words.leftOut}</span>}
    </Notice>
  )
}

/** Of a selection what may be sent: all of it, or what needs no check. */
export function sendable<Row extends Payable>(operations: readonly Row[], checked: boolean): readonly Row[] {
  return checked ? operations : operations.filter((operation) => !isChanged(operation))
}

export function isChanged<Row extends Pick<Payable, 'payeeChangedAt'>>(
  operation: Row,
): operation is Row & { payeeChangedAt: string } {
  return operation.payeeChangedAt !== null
}
