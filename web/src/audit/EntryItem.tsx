import { Link } from '@tanstack/react-router'

import type { AuditEntry } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { useWrittenValue } from '../app/useWrittenValue'
import { useSignerNames } from '../approvals/useSignerNames'
import { useKinds } from '../attachments/kinds'
import { useStepText } from '../operations/steps/text'
import { useText } from '../text/TextProvider'
import { readSteps } from './chainSteps'
import type { AuditSearch } from './queries'
import { useAuditText } from './text'
import { useCodeWords } from './useCodeWords'

import styles from './Audit.module.css'

/** One entry as a sentence: what was done to what, by whom, when and from where, then each field from what to what. */
export function EntryItem({ entry, onFilter }: { entry: AuditEntry; onFilter: (change: AuditSearch) => void }) {
  const text = useText()
  const words = useAuditText()
  const { actions, kinds } = useCodeWords()
  const signerName = useSignerNames()
  const steps = useStepText().history
  const format = useFormat()
  const { actorId, subjectId } = entry
  const fields: Readonly<Record<string, string>> = {
    ...text.operations.fields,
    ...steps.fields,
    ...words.fields,
  }
  const written = useWrittenValue()
  const { nameOf } = useKinds()
  // Who stood in is said beside the actor already.
  const changes = entry.changes.filter((change) => entry.onBehalfOfId === null || change.field !== 'onBehalfOf')
  const read = (field: string, value: string) => {
    if (field === 'documentKind') return nameOf(value)
    return field === 'steps'
      ? readSteps(value, text.users.roles, signerName, words.signers)
      : (words.values[value] ?? written(field, value))
  }
  return (
    <li className={styles['entry']}>
      <div className={styles['deed']}>
        <strong>{actions[entry.action] ?? entry.action}</strong>
        <span>
          {kinds[entry.subjectType] ?? entry.subjectType}
          {entry.subject !== null && ` ${entry.subject}`}
        </span>
        {subjectId !== null && (
          <>
            <button
              type="button"
              className={styles['link']}
              onClick={() => onFilter({ subjectType: entry.subjectType, subject: subjectId })}
            >
              {words.subjectOnly}
            </button>
            {entry.subjectType === 'OPERATION' && entry.action !== 'DELETE' && (
              <Link to="/operations" search={{ operation: subjectId }} className={styles['link']}>
                {words.open}
              </Link>
            )}
          </>
        )}
      </div>
      <div className={styles['by']}>
        <time dateTime={entry.at}>{format.instant(entry.at)}</time>
        {actorId === null ? (
          <span>{entry.actor}</span>
        ) : (
          <button
            type="button"
            className={styles['link']}
            title={words.actorOnly(entry.actor)}
            onClick={() => onFilter({ actor: actorId })}
          >
            {entry.actor}
          </button>
        )}
        {entry.onBehalfOfId !== null && (
          <button
            type="button"
            className={styles['link']}
            title={words.principalOnly(entry.onBehalfOf ?? '')}
            onClick={() => onFilter({ onBehalfOf: entry.onBehalfOfId ?? '' })}
          >
            {words.onBehalfOf(entry.onBehalfOf ?? '')}
          </button>
        )}
        {entry.address !== null && <span>{entry.address}</span>}
      </div>
      {changes.length > 0 && (
        <ul className={styles['changes']}>
          {changes.map((change) => (
            <li key={change.field}>
              <span>{fields[change.field] ?? change.field}</span>
              {change.from !== null && <del>{read(change.field, change.from)}</del>}
              {change.to !== null && <ins>{read(change.field, change.to)}</ins>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
