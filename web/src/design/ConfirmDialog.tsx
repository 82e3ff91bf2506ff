import type { ReactNode } from 'react'

import { useText } from '../text/TextProvider'
import { Button } from './Button'
import { Dialog, DialogActions } from './Dialog'

interface ConfirmDialogProps {
  title: string
  /** Says exactly what will happen. */
  children: ReactNode
  confirmLabel: string
  cancelLabel?: string
  dangerous?: boolean
  busy?: boolean
  /** Whether there is nothing to confirm yet. */
  disabled?: boolean
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  cancelLabel,
  dangerous = false,
  busy = false,
  disabled = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const text = useText()
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <DialogActions>
        <Button onClick={onClose}>{cancelLabel ?? text.common.cancel}</Button>
        <Button look={dangerous ? 'danger' : 'primary'} busy={busy} disabled={disabled} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
