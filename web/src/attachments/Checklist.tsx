import type { RequiredDocument } from '../api/generated/client.schemas'
import { classes } from '../design/classes'
import { Icon } from '../design/icons'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

/** The documents that an operation needs, and which of them are there. */
export function Checklist({ required }: { required: readonly RequiredDocument[] }) {
  const words = useAttachmentText()
  if (required.length === 0) return null
  return (
    <ul className={styles['checklist']} aria-label={words.required}>
      {required.map((document) => (
        <li key={document.kind} className={classes(!document.present && styles['lacking'])}>
          <Icon name={document.present ? 'check' : 'warning'} />
          <span>
            {document.name}{' '}
            <span className="muted">
              {words.steps[document.step]}, {document.present ? words.present : words.missing}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
