import type { ActionOutcome, OperationSummary } from '../api/generated/client.schemas'
import { useBulkText } from './bulkText'

import styles from './Operations.module.css'

interface RefusedListProps {
  /** What was refused, each with its reason. */
  outcomes: readonly ActionOutcome[]
  /** Those that were asked for. */
  operations: readonly Pick<OperationSummary, 'id' | 'number' | 'description'>[]
}

/** What was refused of an action on many, by name, with the reason of each. */
export function RefusedList({ outcomes, operations }: RefusedListProps) {
  const words = useBulkText()
  const names = new Map(operations.map(({ id, number, description }) => [id, number ?? description]))
  return (
    <ul className={styles['refused']}>
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <strong>{names.get(outcome.id) ?? words.unnamed}</strong> {reasonOf(outcome)}
        </li>
      ))}
    </ul>
  )
}

/** What was wrong with a field says more than that something was. */
function reasonOf({ problem }: ActionOutcome): string {
  const fields = (problem as { errors?: { detail?: string }[] } | null)?.errors
  return fields?.[0]?.detail ?? problem?.detail ?? ''
}
