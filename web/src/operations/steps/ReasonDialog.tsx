import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { Operation } from '../../api/generated/client.schemas'
import { cancelOperation, decideOperation, submitOperation } from '../../api/generated/operations'
import { newKey } from '../../api/newKey'
import { onceOf } from '../../api/transport'
import { explain, fieldErrors } from '../../app/explain'
import { Button } from '../../design/Button'
import { Dialog, DialogActions } from '../../design/Dialog'
import { TextArea } from '../../design/Field'
import { Notice } from '../../design/Notice'
import { useToast } from '../../design/Toasts'
import { useText } from '../../text/TextProvider'
import { OPERATIONS } from '../queries'
import { useStepText } from './text'

const LONGEST_REASON = 500

/** The steps that nobody takes without saying why. */
export type ReasonedStep = 'CANCEL' | 'REJECT' | 'ASK_CHANGE' | 'OVERRIDE'

const TAKE: Readonly<Record<ReasonedStep, (operation: Operation, reason: string, key: string) => Promise<Operation>>> =
  {
    CANCEL: ({ id, version }, reason, key) => cancelOperation(id, { reason }, onceOf(version, key)),
    REJECT: ({ id, version }, reason, key) => decideOperation(id, { decision: 'REJECT', reason }, onceOf(version, key)),
    ASK_CHANGE: ({ id, version }, reason, key) =>
      decideOperation(id, { decision: 'ASK_CHANGE', reason }, onceOf(version, key)),
    OVERRIDE: ({ id, version }, reason, key) => submitOperation(id, { overrideReason: reason }, onceOf(version, key)),
  }

const FIELDS: Readonly<Record<ReasonedStep, string>> = {
  CANCEL: 'reason',
  REJECT: 'reason',
  ASK_CHANGE: 'reason',
  OVERRIDE: 'overrideReason',
}

interface ReasonDialogProps {
  step: ReasonedStep
  operation: Operation
  /** What the server said that makes the step needed. */
  cause?: string | undefined
  onClose: () => void
}

/** Asks for the reason of a step, and takes it. */
export function ReasonDialog({ step, operation, cause, onClose }: ReasonDialogProps) {
  const text = useText()
  const words = useStepText()[step]
  const notify = useToast()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const taking = useMutation({
    mutationFn: () => TAKE[step](operation, reason.trim(), key),
    onSuccess: async () => {
      notify({ title: words.done })
      onClose()
      await queryClient.invalidateQueries({ queryKey: OPERATIONS })
    },
    // What is shown behind may be older than what the server refuses.
    onError: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
  const error = fieldErrors(taking.error)[FIELDS[step]]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    taking.mutate()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={submit}>
        {cause !== undefined && <Notice tone="warning">{cause}</Notice>}
        <p className="muted">{words.message}</p>
        <TextArea
          label={words.reason}
          required
          maxLength={LONGEST_REASON}
          autoFocus
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        {taking.error && error === undefined && <Notice tone="danger">{explain(taking.error, text).message}</Notice>}
        <DialogActions>
          <Button onClick={onClose}>{text.operations.keep}</Button>
          <Button type="submit" look="danger" busy={taking.isPending}>
            {words.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
