import type { AttachmentView } from '../api/generated/client.schemas'
import { contentUrl } from './queries'
import { useAttachmentText } from './text'

/** A picture, or a PDF in the viewer that the browser brings. */
export function DocumentInPlace({ operationId, attachment }: { operationId: string; attachment: AttachmentView }) {
  const words = useAttachmentText()
  const source = contentUrl(operationId, attachment.id, true)
  if (attachment.mediaType !== 'application/pdf') return <img src={source} alt={attachment.name} />
  if (!navigator.pdfViewerEnabled) return <p>{words.noPreview}</p>
  // oxlint-disable-next-line react/iframe-missing-sandbox -- PDF viewers do not start in one; the answer has a CSP of its own
  return <iframe src={source} title={attachment.name} />
}
