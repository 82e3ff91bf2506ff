import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { IconButton } from '../design/Button'
import { useHotkeys } from '../design/useHotkeys'
import { DocumentInPlace } from './DocumentInPlace'
import { attachmentsQuery } from './queries'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

/** The documents of an operation one after the other, beside the decision that they support. */
export function DocumentsBeside({ operationId }: { operationId: string }) {
  const words = useAttachmentText()
  const { data } = useQuery(attachmentsQuery(operationId))
  const [at, setAt] = useState(0)
  const counting = data?.items.filter((document) => document.struck === null) ?? []
  const shown = counting[Math.min(at, counting.length - 1)]
  const turn = (by: 1 | -1) => setAt((at + by + counting.length) % Math.max(counting.length, 1))
  useHotkeys({ d: () => turn(1) })
  if (!data) return null
  return (
    <section className={styles['beside']} aria-label={words.title}>
      {shown === undefined ? (
        <p className="muted">{words.noneBeside}</p>
      ) : (
        <>
          <header className={styles['turning']}>
            <strong>{shown.name}</strong>
            {counting.length > 1 && (
              <>
                <IconButton small icon="left" label={words.previousDocument} onClick={() => turn(-1)} />
                <span className="muted">
                  {words.documentOf(Math.min(at, counting.length - 1) + 1, counting.length)}
                </span>
                <IconButton small icon="right" label={words.nextDocument} onClick={() => turn(1)} />
              </>
            )}
          </header>
          <div className={styles['preview']}>
            {shown.preview ? (
              <DocumentInPlace key={shown.id} operationId={operationId} attachment={shown} />
            ) : (
              <p className="muted">{words.notShown}</p>
            )}
          </div>
        </>
      )}
    </section>
  )
}
