import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { Operation } from '../../api/generated/client.schemas'
import { payOperation } from '../../api/generated/operations'
import { newKey } from '../../api/newKey'
import { once } from '../../api/transport'
import { explain, fieldErrors } from '../../app/explain'
import { Button } from '../../design/Button'
import { DateField } from '../../design/DateField'
import { Dialog, DialogActions } from '../../design/Dialog'
import { Notice } from '../../design/Notice'
import { useToast } from '../../design/Toasts'
import { useInstitution } from '../../identity/session'
import { today } from '../../text/dates'
import { useText } from '../../text/TextProvider'
import { OPERATIONS } from '../queries'
import { useStepText } from './text'

/** Asks for the day of the payment, and records it. */
export function PaymentDialog({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const text = useText()
  const words = useStepText().PAY
  const notify = useToast()
  const queryClient = useQueryClient()
  const now = today(useInstitution()?.timeZone)
  const [day, setDay] = useState<string | undefined>(now)
  const [key] = useState(newKey)
  const paying = useMutation({
    mutationFn: () => payOperation(operation.id, { date: day ?? null }, once(key)),
    onSuccess: async () => {
      notify({ title: words.done })
      onClose()
      await queryClient.invalidateQueries({ queryKey: OPERATIONS })
    },
  })
  const error = fieldErrors(paying.error)['date']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    paying.mutate()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted">{words.message}</p>
        <DateField label={words.day} required autoFocus value={day} today={now} error={error} onCommit={setDay} />
        {paying.error && error === undefined && <Notice tone="danger">{explain(paying.error, text).message}</Notice>}
        <DialogActions>
          <Button onClick={onClose}>{text.operations.keep}</Button>
          <Button type="submit" look="primary" busy={paying.isPending}>
            {words.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
