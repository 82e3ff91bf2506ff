import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { AttachmentView } from '../api/generated/client.schemas'
import { strikeAttachment } from '../api/generated/operations'
import { explain, fieldErrors } from '../app/explain'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { useAttachmentText } from './text'

/** Asks why a document counts no more. */
export function StrikeDialog({
  operationId,
  attachment,
  onDone,
  onClose,
}: {
  operationId: string
  attachment: AttachmentView
  onDone: () => void
  onClose: () => void
}) {
  const text = useText()
  const words = useAttachmentText()
  const [reason, setReason] = useState('')
  const striking = useMutation({
    mutationFn: () => strikeAttachment(operationId, attachment.id, { reason }),
    onSuccess: onDone,
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    striking.mutate()
  }
  const errors = fieldErrors(striking.error)
  return (
    <Dialog title={words.strikeTitle} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <p>{words.strikeMessage}</p>
        <TextField
          label={words.strikeReason}
          value={reason}
          error={errors['reason']}
          onChange={(event) => setReason(event.target.value)}
        />
        {striking.error && errors['reason'] === undefined && (
          <Notice tone="danger">{explain(striking.error, text).message}</Notice>
        )}
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="danger" busy={striking.isPending}>
            {words.strikeConfirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
