import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { requestBudgetTransfer } from '../api/generated/budget-transfers'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { useFormat } from '../app/useFormat'
import { monthsOf } from '../budget/year'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextArea, TextField } from '../design/Field'
import { useToast } from '../design/Toasts'
import { useInstitution } from '../identity/session'
import { decimal } from '../text/decimal'
import { useText } from '../text/TextProvider'
import { PartFields } from './PartFields'
import { changeOf, newPart, type Part, signed, sumOf } from './parts'
import { TRANSFERS } from './queries'
import { useTransferText } from './text'
import { useLines } from './useLines'

import styles from './Transfers.module.css'

const LONGEST_REASON = 500
const LONGEST_REFERENCE = 100

interface RequestDialogProps {
  kind: 'TRANSFER' | 'AMENDMENT'
  fiscalYear: number
  onClose: () => void
}

/** Asks for a transfer or an amending budget, part by part. */
export function RequestDialog({ kind, fiscalYear, onClose }: RequestDialogProps) {
  const text = useText()
  const words = useTransferText()
  const format = useFormat()
  const notify = useToast()
  const queryClient = useQueryClient()
  const institution = useInstitution()
  const currency = institution?.currency ?? ''
  const months = monthsOf(fiscalYear, institution?.fiscalYearStart ?? 1)
  const thisMonth = Math.max(1, months.indexOf(format.today().slice(0, 7)) + 1)
  const { lines, nameOf } = useLines(fiscalYear)
  const open = lines.filter((line) => line.budgeted && line.status === 'VALIDATED')
  const [reason, setReason] = useState('')
  const [reference, setReference] = useState('')
  const [parts, setParts] = useState<readonly Part[]>(() =>
    kind === 'TRANSFER' ? [newPart('GIVE', thisMonth), newPart('RECEIVE', thisMonth)] : [newPart('RECEIVE', thisMonth)],
  )
  const [key, setKey] = useState(newKey)
  const asking = useMutation({
    mutationFn: () =>
      requestBudgetTransfer(
        {
          fiscalYear,
          kind,
          reason,
          reference,
          parts: parts.map((part) => ({ lineId: part.lineId ?? null, month: part.month, amount: signed(part) })),
        },
        once(key),
      ),
    onSuccess: async () => {
      notify({ title: words.asked })
      onClose()
      await queryClient.invalidateQueries({ queryKey: [TRANSFERS] })
    },
    onError: () => setKey(newKey()),
  })
  const errors = fieldErrors(asking.error)
  const sum = sumOf(parts)
  const balanced = decimal(sum)?.digits === 0n
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  return (
    <Dialog title={kind === 'TRANSFER' ? words.transferTitle : words.amendmentTitle} shape="wide" onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted">{kind === 'TRANSFER' ? words.transferLead : words.amendmentLead}</p>
        {parts.map((part, index) => (
          <PartFields
            key={part.key}
            number={index + 1}
            part={part}
            lines={open}
            nameOf={nameOf}
            months={months}
            currency={currency}
            decimals={institution?.currencyDigits ?? 0}
            directions={kind === 'TRANSFER' ? words.directions : words.amendments}
            change={changeOf(part.lineId, parts)}
            errors={errors}
            onChange={(changed) => setParts(parts.map((one) => (one.key === changed.key ? changed : one)))}
            onRemove={parts.length > 1 ? () => setParts(parts.filter((one) => one.key !== part.key)) : undefined}
          />
        ))}
        <div className={styles['sum']}>
          <Button icon="plus" onClick={() => setParts([...parts, newPart('RECEIVE', thisMonth)])}>
            {words.addPart}
          </Button>
          <span role="status" className={errors['parts'] === undefined ? 'muted' : styles['wrong']}>
            {errors['parts'] ??
              (kind === 'AMENDMENT'
                ? words.change(format.money(sum, currency))
                : balanced
                  ? words.balanced
                  : words.unbalanced(format.money(sum.replace('-', ''), currency)))}
          </span>
        </div>
        <TextArea
          label={words.reason}
          required
          maxLength={LONGEST_REASON}
          value={reason}
          error={errors['reason']}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          label={words.reference}
          optional
          maxLength={LONGEST_REFERENCE}
          value={reference}
          error={errors['reference']}
          onChange={(event) => setReference(event.target.value)}
        />
        <FormFailure error={asking.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={asking.isPending} disabled={kind === 'TRANSFER' && !balanced}>
            {words.ask}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
