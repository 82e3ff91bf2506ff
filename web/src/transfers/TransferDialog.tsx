import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { decideBudgetTransfer } from '../api/generated/budget-transfers'
import type { BudgetTransfer } from '../api/generated/client.schemas'
import { ifMatch } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { monthsOf } from '../budget/year'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextArea } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { TRANSFERS } from './queries'
import { useTransferText } from './text'
import { useLines } from './useLines'

import styles from './Transfers.module.css'

const LONGEST_REASON = 500
const AFTER_YEAR = 13

interface TransferDialogProps {
  transfer: BudgetTransfer
  onClose: () => void
}

/** A transfer with all its parts, and its signature or refusal by whoever may decide. */
export function TransferDialog({ transfer, onClose }: TransferDialogProps) {
  const text = useText()
  const words = useTransferText()
  const format = useFormat()
  const notify = useToast()
  const queryClient = useQueryClient()
  const institution = useInstitution()
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const here = useLines(transfer.fiscalYear)
  const before = useLines(transfer.fiscalYear - 1)
  const months = monthsOf(transfer.fiscalYear, institution?.fiscalYearStart ?? 1)
  const deciding = useMutation({
    mutationFn: (decision: 'APPROVE' | 'REJECT') =>
      decideBudgetTransfer(
        transfer.id,
        { decision, ...(decision === 'REJECT' ? { reason } : {}) },
        ifMatch(transfer.version),
      ),
    onSuccess: async (_, decision) => {
      notify({ title: decision === 'APPROVE' ? words.signed : words.refused })
      onClose()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: [TRANSFERS] }),
        queryClient.invalidateQueries({ queryKey: ['budget-lines'] }),
      ])
    },
  })
  const reasonError = fieldErrors(deciding.error)['reason']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    deciding.mutate(refusing ? 'REJECT' : 'APPROVE')
  }
  return (
    <Dialog title={words.kinds[transfer.kind]} shape="wide" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <dl className={styles['facts']}>
          <dt>{words.reason}</dt>
          <dd>{transfer.reason}</dd>
          {transfer.reference !== '' && (
            <>
              <dt>{words.reference}</dt>
              <dd>{transfer.reference}</dd>
            </>
          )}
          <dt>{words.requestedBy}</dt>
          <dd>{words.by(transfer.requestedBy, format.instant(transfer.requestedAt))}</dd>
          {transfer.decidedBy !== null && (
            <>
              <dt>{transfer.status === 'REJECTED' ? words.refusedBy : words.signedBy}</dt>
              <dd>{words.by(transfer.decidedBy, format.instant(transfer.decidedAt ?? ''))}</dd>
            </>
          )}
          {transfer.decisionReason !== '' && (
            <>
              <dt>{words.refusal}</dt>
              <dd>{transfer.decisionReason}</dd>
            </>
          )}
        </dl>
        <table className={styles['parts']}>
          <thead>
            <tr>
              <th scope="col">{words.linePlace}</th>
              <th scope="col" className="amount">
                {words.effect}
              </th>
            </tr>
          </thead>
          <tbody>
            {transfer.parts.map((part) => (
              <tr key={`${part.lineId}:${part.month}`}>
                <td>
                  {(part.month === AFTER_YEAR ? before : here).nameOf(part.lineId)}
                  <div className="muted">
                    {part.month === AFTER_YEAR
                      ? words.afterYear(transfer.fiscalYear - 1)
                      : format.month(months[part.month - 1] ?? '')}
                  </div>
                </td>
                <td className="amount">{format.money(part.amount, institution?.currency ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {transfer.status === 'REQUESTED' && !transfer.decidable && <p className="muted">{words.waits}</p>}
        {refusing && (
          <TextArea
            label={words.refusal}
            required
            autoFocus
            maxLength={LONGEST_REASON}
            value={reason}
            error={reasonError}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {deciding.error && reasonError === undefined && (
          <Notice tone="danger">{explain(deciding.error, text).message}</Notice>
        )}
        <DialogActions>
          <Button onClick={refusing ? () => setRefusing(false) : onClose}>
            {refusing ? text.common.cancel : text.common.close}
          </Button>
          {transfer.decidable && !refusing && <Button onClick={() => setRefusing(true)}>{words.refuse}</Button>}
          {transfer.decidable && (
            <Button type="submit" look={refusing ? 'danger' : 'primary'} busy={deciding.isPending}>
              {refusing ? words.refuseNow : words.sign}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}
