import { useState } from 'react'

import type { OperationSummary } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useInstitution } from '../identity/session'
import { useBulkText } from './bulkText'
import { ChangedPayees, sendable } from './ChangedPayees'
import { sumOf } from './sumOf'

interface CheckedApprovalProps {
  operations: readonly OperationSummary[]
  busy?: boolean
  /** Is given what is to be signed: those without a changed payee, and those that were checked. */
  onConfirm: (checked: readonly OperationSummary[]) => void
  onClose: () => void
}

/** Asks before a selection is signed, and whether the changed payees in it were checked. */
export function CheckedApproval({ operations, busy = false, onConfirm, onClose }: CheckedApprovalProps) {
  const words = useBulkText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const [checked, setChecked] = useState(false)
  const sending = sendable(operations, checked)
  const asked = sending.length === 0 ? operations : sending
  return (
    <ConfirmDialog
      title={words.bulkApproveTitle(asked.length)}
      confirmLabel={words.approveSelected}
      busy={busy}
      disabled={sending.length === 0}
      onConfirm={() => onConfirm(sending)}
      onClose={onClose}
    >
      <p>{words.bulkSum(format.money(sumOf(asked), currency))}</p>
      <p className="muted">{words.bulkApproveMessage}</p>
      <ChangedPayees operations={operations} checked={checked} onCheck={setChecked} />
    </ConfirmDialog>
  )
}
