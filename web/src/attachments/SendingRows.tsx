import { useSyncExternalStore } from 'react'

import { explain } from '../app/explain'
import { Button, IconButton } from '../design/Button'
import { useText } from '../text/TextProvider'
import { type Sending, sendings } from './sending'
import { useAttachmentText } from './text'
import { useSize } from './useSize'

import styles from './Attachments.module.css'

/** The files of an operation that are on their way, each with how far it is or why it is not taken. */
export function SendingRows({ operationId }: { operationId: string }) {
  const all = useSyncExternalStore(sendings.subscribe, sendings.all)
  const own = all.filter((sending) => sending.operationId === operationId)
  return own.map((sending) => <SendingRow key={sending.key} sending={sending} />)
}

function SendingRow({ sending }: { sending: Sending }) {
  const text = useText()
  const words = useAttachmentText()
  const size = useSize()
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <span className={styles['name']}>{sending.name}</span>
        {sending.state === 'there' ? (
          <p className={styles['warned']} role="status">
            {words.there(sending.thereAs ?? sending.name)}
          </p>
        ) : sending.state === 'refused' ? (
          <p className={styles['refused']} role="alert">
            {explain(sending.error, text).message}
          </p>
        ) : (
          <>
            <progress
              className={styles['bar']}
              value={sending.sentBytes}
              max={Math.max(sending.sizeBytes, 1)}
              aria-label={words.progress(sending.name)}
            />
            <span className="muted" role="status">
              {sending.state === 'waiting' && words.waiting}
              {sending.state === 'cut' && words.cut}
              {sending.state === 'sending' && words.sent(`${size(sending.sentBytes)} / ${size(sending.sizeBytes)}`)}
            </span>
          </>
        )}
      </div>
      {sending.state === 'refused' && (
        <Button small onClick={() => sendings.retry(sending.key)}>
          {words.retry}
        </Button>
      )}
      <IconButton
        icon="close"
        label={(sending.state === 'there' ? words.heard : words.dismiss)(sending.name)}
        onClick={() => sendings.abandon(sending.key)}
      />
    </li>
  )
}
