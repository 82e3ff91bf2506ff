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

/** @param returned how it came back to its author */
export function StatusBadge({
  status,
  returned = null,
}: {
  status: OperationStatus
  returned?: OperationSummary['returned']
}) {
  const text = useText()
  const change = returned === 'CHANGE_ASKED' || returned === 'RECALLED'
  return (
    <Badge tone={change ? 'warning' : TONES[status]}>
      {change ? text.operations.returned[returned] : text.operations.statuses[status]}
    </Badge>
  )
}
