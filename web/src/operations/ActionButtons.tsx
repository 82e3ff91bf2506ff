import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'

import type { Operation, OperationAction } from '../api/generated/client.schemas'
import { decideOperation, deleteOperation, recallOperation, submitOperation } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { hasSlug } from '../api/problems'
import { ifMatch, onceOf } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useToast } from '../design/Toasts'
import { useCan, useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { type ActionRow, ACTIONS } from './actions'
import { OPERATIONS } from './queries'
import { ReasonDialog } from './steps/ReasonDialog'
import { useStepText } from './steps/text'
import { useWithdrawal } from './steps/useWithdrawal'

import styles from './Drawer.module.css'

const PaymentDialog = lazy(() => import('../payments/PaymentDialog'))

/** What most people came for; one of them at a time is offered. */
const MAIN: ReadonlySet<OperationAction> = new Set(['SUBMIT', 'APPROVE', 'PAY'])

/** The buttons for what the server allows on this operation. */
export function ActionButtons({ operation, onDeleted }: { operation: Operation; onDeleted: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const words = useStepText()
  const [asked, setAsked] = useState<OperationAction | 'ASK_CHANGE'>()
  const [overrun, setOverrun] = useState<string>()
  const submit = useSubmit(operation, setOverrun)
  const approve = useApprove(operation)
  const recall = useRecall(operation)
  const withdrawal = useWithdrawal()
  const remove = useDelete(operation, onDeleted)
  const close = () => setAsked(undefined)
  const start: Record<ActionRow['action'], () => void> = {
    SUBMIT: () => submit.mutate(),
    APPROVE: () => approve.mutate(),
    REJECT: () => setAsked('REJECT'),
    UNSIGN: () => withdrawal.mutate(operation),
    RECALL: () => recall.mutate(),
    PAY: () => setAsked('PAY'),
    EDIT: () => void navigate({ to: '/operations/$id/modifier', params: { id: operation.id } }),
    DUPLICATE: () => void navigate({ to: '/operations/nouvelle', search: { modele: operation.id } }),
    CANCEL: () => setAsked('CANCEL'),
    DELETE: () => setAsked('DELETE'),
  }
  return (
    <div className={styles['actions']}>
      {ACTIONS.filter((row) => operation.actions.includes(row.action)).map((row) => (
        <Button
          key={row.action}
          small
          icon={row.icon}
          look={MAIN.has(row.action) ? 'primary' : row.dangerous ? 'danger' : 'plain'}
          busy={(row.action === 'SUBMIT' && submit.isPending) || (row.action === 'APPROVE' && approve.isPending)}
          onClick={start[row.action]}
        >
          {row.action === 'APPROVE' && operation.onBehalfOf !== null
            ? words.approveFor(operation.onBehalfOf)
            : text.operations.actions[row.action]}
        </Button>
      ))}
      {operation.actions.includes('REJECT') && (
        <Button small icon="undo" onClick={() => setAsked('ASK_CHANGE')}>
          {words.askChange}
        </Button>
      )}
      {(asked === 'CANCEL' || asked === 'REJECT' || asked === 'ASK_CHANGE') && (
        <ReasonDialog step={asked} operation={operation} onClose={close} />
      )}
      {asked === 'PAY' && (
        <Suspense>
          <PaymentDialog operation={operation} onClose={close} />
        </Suspense>
      )}
      {overrun !== undefined && (
        <ReasonDialog step="OVERRIDE" operation={operation} cause={overrun} onClose={() => setOverrun(undefined)} />
      )}
      {asked === 'DELETE' && (
        <ConfirmDialog
          title={words.deleteTitle}
          confirmLabel={text.common.delete}
          cancelLabel={text.operations.keep}
          dangerous
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={close}
        >
          <p className="muted">{words.deleteMessage(operation.description)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function useSubmit(operation: Operation, onOverrun: (cause: string) => void) {
  const words = useStepText()
  const can = useCan()
  const notify = useToast()
  const warn = useOverrunWarning()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => submitOperation(operation.id, {}, onceOf(operation.version, newKey())),
    onSuccess: (submitted) => {
      notify({ title: words.submitted(submitted.number ?? '') })
      warn(submitted)
    },
    onError: (error) => {
      if (hasSlug(error, 'budget-exceeded') && can('BUDGET_OVERRIDE')) onOverrun(error.message)
      else reportFailure(error)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}

function useApprove(operation: Operation) {
  const words = useStepText()
  const withdrawal = useWithdrawal()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      decideOperation(
        operation.id,
        { decision: 'APPROVE', payeeSeen: operation.payeeChangedAt },
        onceOf(operation.version, newKey()),
      ),
    onSuccess: ({ status, ...signed }) =>
      notify({
        title: status === 'APPROVED' ? words.approved : words.signed,
        action: { label: words.undo, run: () => withdrawal.mutate(signed) },
      }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}

function useRecall(operation: Operation) {
  const words = useStepText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => recallOperation(operation.id, onceOf(operation.version, newKey())),
    onSuccess: () => notify({ title: words.recalled }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}

/** Tells when a step went through beyond its line of the budget. */
function useOverrunWarning() {
  const words = useStepText()
  const format = useFormat()
  const notify = useToast()
  const currency = useInstitution()?.currency ?? ''
  return (operation: Operation) => {
    const exceeded = operation.exceeded[0]
    if (!exceeded) return
    const title =
      exceeded.available === null
        ? words.exceededElsewhere
        : words.exceeded(exceeded.line ?? '', format.money(exceeded.available, currency))
    notify({ title, failed: true })
  }
}

function useDelete(operation: Operation, onDeleted: () => void) {
  const text = useText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => deleteOperation(operation.id, ifMatch(operation.version)),
    onSuccess: async () => {
      onDeleted()
      notify({ title: text.common.deleted })
      await queryClient.invalidateQueries({
        queryKey: OPERATIONS,
        predicate: (query) => !query.queryKey.includes(operation.id),
      })
    },
    onError,
  })
}
