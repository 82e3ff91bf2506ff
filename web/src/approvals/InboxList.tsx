import type { InboxEntry } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { classes } from '../design/classes'
import { PayeeChangedMark } from '../operations/PayeeChangedMark'
import { daysSince } from './daysSince'
import { useApprovalText } from './text'

import styles from './Approvals.module.css'

interface InboxListProps {
  entries: readonly InboxEntry[]
  open: string | undefined
  selected: ReadonlySet<string>
  onOpen: (id: string) => void
  onToggle: (id: string) => void
}

export function InboxList({ entries, open, selected, onOpen, onToggle }: InboxListProps) {
  const words = useApprovalText()
  const format = useFormat()
  return (
    <ul className={styles['list']} aria-label={words.title}>
      {entries.map(({ operation, step, since, onBehalfOf }) => (
        <li
          key={operation.id}
          data-row={operation.id}
          className={classes(styles['entry'], operation.id === open && styles['current'])}
        >
          <input
            type="checkbox"
            aria-label={words.select(operation.number ?? '')}
            checked={selected.has(operation.id)}
            onChange={() => onToggle(operation.id)}
          />
          <button
            type="button"
            className={styles['open']}
            aria-current={operation.id === open ? 'true' : undefined}
            onClick={() => onOpen(operation.id)}
          >
            <span>{operation.description}</span>
            <span className={styles['amount']}>{format.money(operation.amount, operation.currency)}</span>
            <span className={styles['small']}>
              <PayeeChangedMark operation={operation} />
              {[operation.number, operation.unit.name, operation.supplier?.name].filter(Boolean).join(' · ')}
            </span>
            <span className={styles['small']}>{words.days(daysSince(since))}</span>
            <span className={styles['small']}>
              {step === '' ? words.oneSignature : step}
              {onBehalfOf !== null && ` · ${words.onBehalfOf(onBehalfOf)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
