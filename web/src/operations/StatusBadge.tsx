import type { OperationStatus, OperationSummary } from '../api/generated/client.schemas'
import { Badge, type Tone } from '../design/Badge'
import { useText } from '../text/TextProvider'

const TONES: Readonly<Record<OperationStatus, Tone>> = {
  DRAFT: 'muted',
  SUBMITTED: 'accent',
  REJECTED: 'danger',
  APPROVED: 'good',
  PAID: 'good',
  CANCELLED: 'danger',
}

/**
 * @param returned how it came back to its author
 * @param paidAmount what is paid of it; an approved operation may be paid in part
 */
export function StatusBadge({
  status,
  returned = null,
  paidAmount = '0',
}: {
  status: OperationStatus
  returned?: OperationSummary['returned']
  paidAmount?: string
}) {
  const text = useText()
  const change = returned === 'CHANGE_ASKED' || returned === 'RECALLED'
  return (
    <Badge tone={change ? 'warning' : TONES[status]}>
      {change
        ? text.operations.returned[returned]
        : status === 'APPROVED' && Number(paidAmount) !== 0
          ? text.operations.paidInPart
          : text.operations.statuses[status]}
    </Badge>
  )
}
