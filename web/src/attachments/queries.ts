import { queryOptions } from '@tanstack/react-query'

import { listAttachments } from '../api/generated/operations'
import { OPERATIONS } from '../operations/queries'

export function attachmentsQuery(operationId: string) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'attachments', operationId],
    queryFn: ({ signal }) => listAttachments(operationId, { signal }),
  })
}

/** Where a document is read; `inline` to show it in place. */
export function contentUrl(operationId: string, attachmentId: string, inline = false): string {
  return `/api/v1/operations/${operationId}/attachments/${attachmentId}/content${inline ? '?inline=true' : ''}`
}
