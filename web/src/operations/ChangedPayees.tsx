import { Link } from '@tanstack/react-router'

import type { OperationSummary } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Checkbox } from '../design/Field'
import { Notice } from '../design/Notice'
import { useBulkText } from './bulkText'
import { PayeeNow } from './PayeeNow'

import styles from './Operations.module.css'

type Payable = Pick<OperationSummary, 'id' | 'number' | 'supplier' | 'payee' | 'payeeChangedAt'>

interface ChangedPayeesProps {
  /** What is to be signed or paid together. */
  operations: readonly Payable[]
  checked: boolean
  onCheck: (checked: boolean) => void
}

/** Names the payees of a selection that were changed since its submission, and asks whether they were checked. */
export function ChangedPayees({ operations, checked, onCheck }: ChangedPayeesProps) {
  const words = useBulkText().payees
  const format = useFormat()
  const changed = operations.filter(isChanged)
  if (changed.length === 0) return null
  const suppliers = new Map(changed.map((operation) => [operation.supplier?.id, operation]))
  return (
    <Notice tone="warning">
      {words.changed(changed.length)}
      <ul className={styles['payees']}>
        {[...suppliers.values()].map((one) => (
          <li key={one.supplier?.id}>
            <strong>{one.supplier?.name}</strong>, {words.at(format.instant(one.payeeChangedAt))}
            <br />
            <PayeeNow operation={one} />
            <br />
            {changed
              .filter(({ supplier }) => supplier?.id === one.supplier?.id)
              .map(({ id, number }) => (
                <Link key={id} to="/operations" search={{ operation: id }} target="_blank">
                  {number}
                </Link>
              ))}
          </li>
        ))}
      </ul>
      <Checkbox label={words.check} checked={checked} onChange={(event) => onCheck(event.target.checked)} />
      {!checked && <p className={styles['leftOut']}>{words.leftOut}</p>}
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
