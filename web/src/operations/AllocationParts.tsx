import type { Operation } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { useInstitution } from '../identity/session'
import { useStepText } from './steps/text'

import styles from './Drawer.module.css'

/** The lines of the budget that an operation is charged to, each with its part. */
export function AllocationParts({ allocation }: { allocation: Operation['allocation'] }) {
  const words = useStepText().allocation
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  if (allocation.parts.length === 0) return null
  return (
    <section className={styles['allocation']} aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="muted">{words.modes[allocation.mode]}</div>
      <ul>
        {allocation.parts.map(({ line, amount, weight }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines that are not seen have no other key
          <li key={at}>
            <span>
              {line
                ? [line.unit.name, line.category?.name, line.fundingSource?.name]
                    .filter((name) => name !== undefined)
                    .join(' · ')
                : words.unseen}
            </span>
            <span className="amount">
              {weight !== null && (
                <span className="muted">{words.weight[allocation.mode](format.number(weight))} </span>
              )}
              {format.money(amount, currency)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
