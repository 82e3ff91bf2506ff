import type { OperationStatus } from '../api/generated/client.schemas'
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

export function StatusBadge({ status }: { status: OperationStatus }) {
  const text = useText()
  return <Badge tone={TONES[status]}>{text.operations.statuses[status]}</Badge>
}
