import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { Operation, PaymentMethod } from '../api/generated/client.schemas'
import { payOperation } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { hasSlug } from '../api/problems'
import { onceOf } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { AmountField } from '../design/AmountField'
import { Button } from '../design/Button'
import { DateField } from '../design/DateField'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { PayeeNotices } from '../operations/PayeeNotices'
import { PayeeNow } from '../operations/PayeeNow'
import { OPERATIONS } from '../operations/queries'
import { useText } from '../text/TextProvider'
import { MethodField } from './MethodField'
import { MissingDocuments, useMissing } from './MissingDocuments'
import { remainingOf, restAfter } from './remaining'
import { usePaymentText } from './text'

const LONGEST_REFERENCE = 100
const LONGEST_NOTE = 500
const FIELDS = ['date', 'amount', 'method', 'reference', 'fee', 'note']

/** Records a payment of all that remains of an operation, or of a part. */
export default function PaymentDialog({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const text = useText()
  const words = usePaymentText().pay
  const format = useFormat()
  const notify = useToast()
  const queryClient = useQueryClient()
  const remaining = remainingOf(operation)
  const decimals = remaining.split('.')[1]?.length ?? 0
  const now = format.today()
  const [day, setDay] = useState<string | undefined>(operation.date > now ? operation.date : now)
  const [amount, setAmount] = useState<string | undefined>(remaining)
  const [method, setMethod] = useState<PaymentMethod | undefined>(operation.paymentMethod ?? undefined)
  const [reference, setReference] = useState('')
  const [fee, setFee] = useState<string>()
  const [note, setNote] = useState('')
  const [key] = useState(newKey)
  const money = (plain: string) => format.money(plain, operation.currency)
  const paying = useMutation({
    onError: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
    mutationFn: () =>
      payOperation(
        operation.id,
        {
          date: day ?? null,
          amount: amount ?? null,
          method: method ?? null,
          reference,
          fee: fee ?? null,
          note,
          payeeSeen: operation.payeeChangedAt,
        },
        onceOf(operation.version, key),
      ),
    onSuccess: async (paid) => {
      notify({ title: paid.status === 'PAID' ? words.done : words.doneInPart(money(remainingOf(paid))) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: OPERATIONS })
    },
  })
  const errors = fieldErrors(paying.error)
  const missing = useMissing(operation.id)
  const addedSince = hasSlug(paying.error, 'documents-missing') && missing.length === 0
  const rest = amount === undefined ? undefined : restAfter(operation, amount)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    paying.mutate()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted" aria-live="polite">
          {words.remains(money(remaining))} {rest !== undefined && words.partly(money(rest))}
        </p>
        {operation.supplier && (
          <p>
            {words.payee(operation.supplier.name)} <PayeeNow operation={operation} />
          </p>
        )}
        <AmountField
          label={words.amount}
          required
          decimals={decimals}
          value={amount}
          error={errors['amount']}
          onTyping={setAmount}
          onCommit={setAmount}
        />
        <DateField label={words.day} required value={day} today={now} error={errors['date']} onCommit={setDay} />
        <MethodField value={method} error={errors['method']} onPick={setMethod} />
        <TextField
          label={method ? words.references[method] : words.references.OTHER}
          optional={method !== 'MOBILE_MONEY'}
          required={method === 'MOBILE_MONEY'}
          maxLength={LONGEST_REFERENCE}
          value={reference}
          error={errors['reference']}
          onChange={(event) => setReference(event.target.value)}
        />
        {(method === 'MOBILE_MONEY' || method === 'TRANSFER') && (
          <AmountField
            label={words.fee}
            optional
            decimals={decimals}
            value={fee}
            error={errors['fee']}
            note={words.feeNote}
            onCommit={setFee}
          />
        )}
        <TextField
          label={words.note}
          optional
          maxLength={LONGEST_NOTE}
          value={note}
          error={errors['note']}
          onChange={(event) => setNote(event.target.value)}
        />
        <PayeeNotices operation={operation} />
        <MissingDocuments operationId={operation.id} />
        {paying.error && !addedSince && !FIELDS.some((field) => errors[field] !== undefined) && (
          <Notice tone="danger">{explain(paying.error, text).message}</Notice>
        )}
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
