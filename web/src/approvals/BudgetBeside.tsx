import { useQueries } from '@tanstack/react-query'

import { getLineAvailability } from '../api/generated/budget-lines'
import type { AllocationLine, BudgetAvailability, Operation } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { classes } from '../design/classes'
import { Notice } from '../design/Notice'
import { useCan, useInstitution } from '../identity/session'
import { OPERATIONS } from '../operations/queries'
import { useText } from '../text/TextProvider'
import { useApprovalText } from './text'

import styles from './Approvals.module.css'

/** What each line that a waiting operation is charged to has left, without it and with it. */
export default function BudgetBeside({ operation }: { operation: Operation }) {
  const text = useText()
  const words = useApprovalText().budget
  const can = useCan()
  const { parts } = operation.allocation
  const seen = parts.flatMap(({ line, amount }) => (line ? [{ line, amount }] : []))
  const answers = useQueries({
    queries: seen.map(({ line, amount }) => ({
      queryKey: [...OPERATIONS, 'budget-beside', operation.id, line.id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        getLineAvailability(line.id, { date: operation.date, amount, operation: operation.id }, { signal }),
      enabled: can('BUDGET_READ'),
    })),
  })
  if (!can('BUDGET_READ')) return null
  const failure = answers.find((answer) => answer.error)?.error
  return (
    <section className={styles['budget']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {parts.length === 0 && <p className="muted">{words.noLine}</p>}
      {failure && <Notice tone="danger">{explain(failure, text).message}</Notice>}
      {seen.map(({ line }, at) => {
        const answer = answers[at]?.data
        return answer && <Position key={line.id} line={line} position={answer} />
      })}
      {seen.length < parts.length && <p className="muted">{words.unseen}</p>}
    </section>
  )
}

function Position({ line, position }: { line: AllocationLine; position: BudgetAvailability }) {
  const words = useApprovalText().budget
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const money = (amount: string | null) => (amount === null ? '' : format.money(amount, currency))
  return (
    <>
      <div>{[line.unit.name, line.category?.name, line.fundingSource?.name].filter(Boolean).join(' · ')}</div>
      <dl>
        <dt>{words.without}</dt>
        <dd>{money(position.available)}</dd>
        <dt>{words.afterwards}</dt>
        <dd className={classes(position.exceeded && styles['over'])}>{money(position.availableAfter)}</dd>
      </dl>
      {position.exceeded && <Notice tone="warning">{words.exceeded}</Notice>}
    </>
  )
}
