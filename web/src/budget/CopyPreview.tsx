import type { BudgetCopyOutcome } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { useInstitution } from '../identity/session'
import { useBudgetText } from './text'

import styles from './Budget.module.css'

/** How many lines a copy prepares, and what they planned and are to plan. */
export function CopyPreview({ outcome }: { outcome: BudgetCopyOutcome }) {
  const words = useBudgetText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const { created, replaced, kept, inactive, before, after } = outcome
  return (
    <section className={styles['preview']} aria-live="polite">
      {created + replaced === 0 ? (
        <p>{words.copyNothing}</p>
      ) : (
        <>
          <p>
            <strong>{words.copies(created + replaced)}</strong>{' '}
            <span className="muted">{words.copiesWhat(created, replaced)}</span>
          </p>
          <dl>
            <dt>{words.copyBefore}</dt>
            <dd className="amount">{format.money(before, currency)}</dd>
            <dt>{words.copyAfter}</dt>
            <dd className="amount">{format.money(after, currency)}</dd>
          </dl>
        </>
      )}
      {kept > 0 && <p className="muted">{words.copiesKept(kept)}</p>}
      {inactive > 0 && <p className="muted">{words.copiesInactive(inactive)}</p>}
    </section>
  )
}
