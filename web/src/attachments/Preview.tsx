import type { AttachmentView } from '../api/generated/client.schemas'
import { Dialog } from '../design/Dialog'
import { contentUrl } from './queries'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

/** A document in place: a picture, or a PDF in the viewer that the browser brings. */
export function Preview({
  operationId,
  attachment,
  onClose,
}: {
  operationId: string
  attachment: AttachmentView
  onClose: () => void
}) {
  const words = useAttachmentText()
  const source = contentUrl(operationId, attachment.id, true)
  return (
    <Dialog title={attachment.name} shape="wide" onClose={onClose}>
      <div className={styles['preview']}>
        {attachment.mediaType !== 'application/pdf' ? (
          <img src={source} alt={attachment.name} />
        ) : navigator.pdfViewerEnabled ? (
          // oxlint-disable-next-line react/iframe-missing-sandbox -- PDF viewers do not start in one; the answer has a CSP of its own
          <iframe src={source} title={attachment.name} />
        ) : (
          <p>{words.noPreview}</p>
        )}
      </div>
      <a className={styles['link']} href={contentUrl(operationId, attachment.id)} download={attachment.name}>
        {words.download}
      </a>
    </Dialog>
  )
}
