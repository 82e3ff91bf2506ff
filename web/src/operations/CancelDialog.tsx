import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { cancelOperation } from '../api/generated/client'
import type { Operation } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextArea } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { OPERATIONS } from './queries'

const LONGEST_REASON = 500

export function CancelDialog({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const text = useText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const cancelling = useMutation({
    mutationFn: () => cancelOperation(operation.id, { reason: reason.trim() }, once(key)),
    onSuccess: async () => {
      notify({ title: text.operations.cancelledDone })
      onClose()
      await queryClient.invalidateQueries({ queryKey: OPERATIONS })
    },
  })
  const error = fieldErrors(cancelling.error)['reason']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    cancelling.mutate()
  }
  return (
    <Dialog title={text.operations.cancelTitle} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted">{text.operations.cancelMessage}</p>
        <TextArea
          label={text.operations.cancelReason}
          required
          maxLength={LONGEST_REASON}
          autoFocus
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        {cancelling.error && error === undefined && (
          <Notice tone="danger">{explain(cancelling.error, text).message}</Notice>
        )}
        <DialogActions>
          <Button onClick={onClose}>{text.operations.keep}</Button>
          <Button type="submit" look="danger" busy={cancelling.isPending}>
            {text.operations.cancelConfirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
