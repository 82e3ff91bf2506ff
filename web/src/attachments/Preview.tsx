import type { AttachmentView } from '../api/generated/client.schemas'
import { Dialog } from '../design/Dialog'
import { DocumentInPlace } from './DocumentInPlace'
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
  return (
    <Dialog title={attachment.name} shape="wide" onClose={onClose}>
      <div className={styles['preview']}>
        <DocumentInPlace operationId={operationId} attachment={attachment} />
      </div>
      <a className={styles['link']} href={contentUrl(operationId, attachment.id)} download={attachment.name}>
        {words.download}
      </a>
    </Dialog>
  )
}
