import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'

import type { OperationSummary, PaymentMethod, PaymentOutcomes } from '../api/generated/client.schemas'
import { payOperations } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { DateField } from '../design/DateField'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { ChangedPayees, sendable } from '../operations/ChangedPayees'
import { OPERATIONS, seenOf } from '../operations/queries'
import { RefusedList } from '../operations/RefusedList'
import { useText } from '../text/TextProvider'
import { MethodField } from './MethodField'
import { remainingByCurrency } from './remaining'
import { usePaymentText } from './text'

const LONGEST_REFERENCE = 100
const LONGEST_NOTE = 500

interface TogetherDialogProps {
  operations: readonly OperationSummary[]
  onClose: () => void
}

/** Pays a selection at once, then says what became of each and where the slip is. */
export default function TogetherDialog({ operations, onClose }: TogetherDialogProps) {
  const text = useText()
  const words = usePaymentText()
  const format = useFormat()
  const now = format.today()
  const [day, setDay] = useState<string | undefined>(now)
  const [method, setMethod] = useState<PaymentMethod>()
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const [key] = useState(newKey)
  const [chosen] = useState(operations)
  const [checked, setChecked] = useState(false)
  const sending = sendable(chosen, checked)
  const asked = sending.length === 0 ? chosen : sending
  const paying = useMutation({
    mutationFn: () =>
      payOperations(
        {
          ...seenOf(sending),
          date: day ?? null,
          method: method ?? null,
          reference,
          note,
        },
        once(key),
      ),
  })
  const errors = fieldErrors(paying.error)
  const remaining = remainingByCurrency(asked).map(({ amount, currency }) => format.money(amount, currency))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    paying.mutate()
  }
  return (
    <Dialog title={words.together.title(paying.data ? chosen.length : asked.length)} onClose={onClose}>
      {paying.data ? (
        <Result paid={paying.data} operations={chosen} onClose={onClose} />
      ) : (
        <form onSubmit={submit}>
          <p>{words.together.remains(remaining.join(' · '))}</p>
          <p className="muted">{words.together.message}</p>
          <ChangedPayees operations={chosen} checked={checked} onCheck={setChecked} />
          <DateField label={words.pay.day} required value={day} today={now} error={errors['date']} onCommit={setDay} />
          <MethodField value={method} none={words.together.methodEach} error={errors['method']} onPick={setMethod} />
          <TextField
            label={words.together.reference}
            optional={method !== 'MOBILE_MONEY'}
            required={method === 'MOBILE_MONEY'}
            maxLength={LONGEST_REFERENCE}
            value={reference}
            error={errors['reference']}
            onChange={(event) => setReference(event.target.value)}
          />
          <TextField
            label={words.pay.note}
            optional
            maxLength={LONGEST_NOTE}
            value={note}
            error={errors['note']}
            onChange={(event) => setNote(event.target.value)}
          />
          {paying.error && Object.keys(errors).length === 0 && (
            <Notice tone="danger">{explain(paying.error, text).message}</Notice>
          )}
          <DialogActions>
            <Button onClick={onClose}>{text.operations.keep}</Button>
            <Button type="submit" look="primary" busy={paying.isPending} disabled={sending.length === 0}>
              {words.together.confirm}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  )
}

interface ResultProps {
  paid: PaymentOutcomes
  operations: readonly OperationSummary[]
  onClose: () => void
}

function Result({ paid, operations, onClose }: ResultProps) {
  const text = useText()
  const words = usePaymentText().together
  const queryClient = useQueryClient()
  // Only when the outcome has been read: a list of what is still to pay loses its rows, and this dialog with them.
  useEffect(() => () => void queryClient.invalidateQueries({ queryKey: OPERATIONS }), [queryClient])
  const refused = paid.outcomes.filter((outcome) => !outcome.done)
  const done = paid.outcomes.length - refused.length
  return (
    <>
      <p role="status">{done > 0 ? words.done(done) : words.none}</p>
      {paid.slip && (
        <p>
          <Link to="/bordereaux/$id" params={{ id: paid.slip.id }} autoFocus>
            {words.open(paid.slip.number)}
          </Link>
        </p>
      )}
      {refused.length > 0 && (
        <Notice tone="warning">
          {words.refused(refused.length)}
          <RefusedList outcomes={refused} operations={operations} />
        </Notice>
      )}
      <DialogActions>
        <Button onClick={onClose}>{text.common.close}</Button>
      </DialogActions>
    </>
  )
}
