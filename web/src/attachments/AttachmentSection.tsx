import { useQuery } from '@tanstack/react-query'

import { explain } from '../app/explain'
import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { AddFiles } from './AddFiles'
import { AttachmentRow } from './AttachmentRow'
import { Checklist } from './Checklist'
import { attachmentsQuery } from './queries'
import { sendings } from './sending'
import { SendingRows } from './SendingRows'
import { useAttachmentText } from './text'
import { useArrivals } from './useArrivals'

import styles from './Attachments.module.css'

/** The supporting documents of an operation: read, added, struck out. */
export function AttachmentSection({ operationId }: { operationId: string }) {
  const text = useText()
  const words = useAttachmentText()
  const { data, error } = useQuery(attachmentsQuery(operationId))
  const refresh = useArrivals()
  const lacking = data?.required.find((document) => !document.present)?.kind
  return (
    <section className={styles['section']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {error && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {data && <Checklist required={data.required} />}
      <ul className={styles['list']}>
        {data?.items.map((attachment) => (
          <AttachmentRow
            key={attachment.id}
            operationId={operationId}
            attachment={attachment}
            mayChange={data.mayRemove || data.mayStrike}
            mayClassify={data.mayRemove || data.mayStrike || (data.mayAdd && attachment.mine)}
            draft={data.mayRemove}
            onChanged={refresh}
          />
        ))}
        <SendingRows operationId={operationId} />
      </ul>
      {data?.items.length === 0 && <p className="muted">{words.none}</p>}
      {data?.mayAdd === true && (
        <AddFiles
          kind={lacking}
          limitBytes={data.fileLimitBytes}
          onFiles={(files, kind) => sendings.add(operationId, files, kind)}
        />
      )}
    </section>
  )
}
