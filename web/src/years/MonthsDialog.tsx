import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { FiscalYear } from '../api/generated/client.schemas'
import { closePeriods, reopenPeriods } from '../api/generated/fiscal-years'
import { ifMatch } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextArea } from '../design/Field'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { fiscalYearsQuery } from './queries'
import { useYearsText } from './text'

export type MonthsAction = 'begin' | 'close' | 'reopen'

const LONGEST_REASON = 500

interface MonthsDialogProps {
  year: FiscalYear
  months: readonly number[]
  /** The months as they are said. */
  names: string
  action: MonthsAction
  onClose: () => void
}

/** Says exactly what closing or reopening does, and does it. */
export function MonthsDialog({ year, months, names, action, onClose }: MonthsDialogProps) {
  const text = useText()
  const words = useYearsText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const saving = useMutation({
    mutationFn: () =>
      action === 'reopen'
        ? reopenPeriods(year.label, { months: [...months], reason }, ifMatch(year.version))
        : closePeriods(
            year.label,
            { months: [...months], status: action === 'close' ? 'CLOSED' : 'CLOSING' },
            ifMatch(year.version),
          ),
    onSuccess: async () => {
      notify({ title: words.done(months.length) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: fiscalYearsQuery.queryKey })
    },
  })
  const errors = fieldErrors(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={words[`${action}Title`](names)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{words[`${action}Effect`]}</p>
        {action === 'reopen' && (
          <TextArea
            label={words.reason}
            required
            maxLength={LONGEST_REASON}
            value={reason}
            error={errors['reason']}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <FormFailure error={saving.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {words[action]}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
