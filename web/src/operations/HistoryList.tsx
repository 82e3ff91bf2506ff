import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'

import { QueryFailure } from '../app/QueryFailure'
import { useFormat } from '../app/useFormat'
import { useWrittenValue } from '../app/useWrittenValue'
import { useKinds } from '../attachments/kinds'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { historyQuery } from './queries'
import { useStepText } from './steps/text'

import styles from './Drawer.module.css'

const CommentBox = lazy(() => import('../approvals/CommentBox'))

export function HistoryList({ id }: { id: string }) {
  const text = useText()
  const format = useFormat()
  const { data, error, refetch } = useQuery(historyQuery(id))
  const words = text.operations
  const can = useCan()
  const mayComment = can('OPERATION_WRITE') || can('OPERATION_APPROVE') || can('OPERATION_PAY')
  const steps = useStepText().history
  const written = useWrittenValue()
  const { nameOf } = useKinds()
  const shown = (field: string, value: string) => (field === 'documentKind' ? nameOf(value) : written(field, value))
  const names: Readonly<Record<string, string>> = words.fields
  // A comment is called by its entry already: its label is not said twice.
  const label = (action: string, field: string) =>
    action === 'COMMENT' ? '' : (names[field] ?? steps.fields[field] ?? field)
  return (
    <section className={styles['history']} aria-label={steps.title}>
      <h2>{steps.title}</h2>
      {mayComment && (
        <Suspense fallback={null}>
          <CommentBox id={id} />
        </Suspense>
      )}
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {data?.items.map((entry) => (
        <div key={entry.at + entry.action} className={styles['entry']}>
          <strong>{steps.actions[entry.action] ?? entry.action}</strong>
          <div className="muted">{steps.by(entry.actor ?? steps.system, format.instant(entry.at))}</div>
          {entry.changes.map((change) => (
            <div key={change.field} className={styles['change']}>
              {label(entry.action, change.field)}
              {change.from !== null && <del>{shown(change.field, change.from)}</del>}
              {change.to !== null && <ins>{shown(change.field, change.to)}</ins>}
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
