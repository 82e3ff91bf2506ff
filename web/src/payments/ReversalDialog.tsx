import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { ReversalBody } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { explain, fieldErrors } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { DateField } from '../design/DateField'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextArea } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { OPERATIONS } from '../operations/queries'
import { useText } from '../text/TextProvider'
import { usePaymentText } from './text'

const LONGEST_REASON = 500

interface ReversalDialogProps {
  title: string
  message: string
  confirm: string
  /** Said when it is taken back. */
  done: string
  /** The day of what is taken back, before which nothing can be. */
  paidOn: string
  /** Sends it, once under one key. */
  takeBack: (body: ReversalBody, key: string) => Promise<unknown>
  onClose: () => void
}

/** Takes a payment or a slip back, on a day and for a reason. */
export function ReversalDialog({ title, message, confirm, done, paidOn, takeBack, onClose }: ReversalDialogProps) {
  const text = useText()
  const words = usePaymentText().reversal
  const format = useFormat()
  const notify = useToast()
  const queryClient = useQueryClient()
  const now = format.today()
  const [day, setDay] = useState<string | undefined>(paidOn > now ? paidOn : now)
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const taking = useMutation({
    mutationFn: () => takeBack({ date: day ?? null, reason: reason.trim() }, key),
    onSuccess: async () => {
      notify({ title: done })
      onClose()
      await queryClient.invalidateQueries({ queryKey: OPERATIONS })
    },
  })
  const errors = fieldErrors(taking.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    taking.mutate()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted">{message}</p>
        <DateField label={words.day} required value={day} today={now} error={errors['date']} onCommit={setDay} />
        <TextArea
          label={words.reason}
          required
          maxLength={LONGEST_REASON}
          value={reason}
          error={errors['reason']}
          onChange={(event) => setReason(event.target.value)}
        />
        {taking.error && Object.keys(errors).length === 0 && (
          <Notice tone="danger">{explain(taking.error, text).message}</Notice>
        )}
        <DialogActions>
          <Button onClick={onClose}>{text.operations.keep}</Button>
          <Button type="submit" look="danger" busy={taking.isPending}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
