import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import type { OperationAction, OperationStatus, OperationSummary, Permission } from '../api/generated/client.schemas'
import { approveOperations, deleteOperations, submitOperations } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, IconButton } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useToast } from '../design/Toasts'
import { useCan, useInstitution } from '../identity/session'
import { plain } from '../text/decimal'
import { useText } from '../text/TextProvider'
import { ACTIONS } from './actions'
import { useBulkText } from './bulkText'
import { OPERATIONS } from './queries'

import styles from './Operations.module.css'

const TogetherDialog = lazy(() => import('../payments/TogetherDialog'))

type BulkAction = Extract<OperationAction, 'SUBMIT' | 'APPROVE' | 'PAY' | 'DELETE'>

/** Where each may be done; the server judges every operation again. */
const ADMITS: Readonly<Record<BulkAction, readonly OperationStatus[]>> = {
  SUBMIT: ['DRAFT', 'REJECTED'],
  APPROVE: ['SUBMITTED'],
  PAY: ['APPROVED'],
  DELETE: ['DRAFT'],
}

const SEND: Readonly<Record<Exclude<BulkAction, 'PAY'>, typeof submitOperations>> = {
  SUBMIT: submitOperations,
  APPROVE: approveOperations,
  DELETE: deleteOperations,
}

const NEEDED: Readonly<Record<BulkAction, Permission>> = {
  SUBMIT: 'OPERATION_WRITE',
  APPROVE: 'OPERATION_APPROVE',
  PAY: 'OPERATION_PAY',
  DELETE: 'OPERATION_WRITE',
}

/** What can be done at once with the selected operations, and their sum. */
export function BulkBar({ selected, onClear }: { selected: readonly OperationSummary[]; onClear: () => void }) {
  const text = useText()
  const format = useFormat()
  const words = useBulkText()
  const currency = useInstitution()?.currency ?? ''
  const [asked, setAsked] = useState<BulkAction>()
  const can = useCan()
  const admitted = (action: BulkAction) => selected.filter((operation) => ADMITS[action].includes(operation.status))
  const offered = ACTIONS.filter((row) => row.bulk && can(NEEDED[row.action as BulkAction]))
  const said = {
    SUBMIT: { title: words.bulkSubmitTitle, message: words.bulkSubmitMessage, confirm: words.submitSelected },
    APPROVE: { title: words.bulkApproveTitle, message: words.bulkApproveMessage, confirm: words.approveSelected },
    DELETE: { title: words.bulkDeleteTitle, message: words.bulkDeleteMessage, confirm: words.deleteSelected },
  }
  const run = useBulk(() => {
    setAsked(undefined)
    onClear()
  })
  return (
    <div className={styles['bulk']} role="region" aria-label={words.selected(selected.length)}>
      <strong>{words.selected(selected.length)}</strong>
      <span className="amount">{format.money(sumOf(selected), currency)}</span>
      <span className={styles['spacer']} />
      <span className="muted">{words.onlySome}</span>
      {offered.map((row) => (
        <Button
          key={row.action}
          small
          icon={row.icon}
          look={row.dangerous ? 'danger' : 'plain'}
          disabled={admitted(row.action as BulkAction).length === 0}
          onClick={() => setAsked(row.action as BulkAction)}
        >
          {row.action === 'PAY' ? text.operations.actions.PAY : said[row.action as keyof typeof said].confirm}
        </Button>
      ))}
      <IconButton small icon="close" label={words.unselect} onClick={onClear} />
      {asked === 'PAY' && (
        <Suspense>
          <TogetherDialog
            operations={admitted('PAY')}
            sum={format.money(sumOf(admitted('PAY')), currency)}
            onClose={() => {
              setAsked(undefined)
              onClear()
            }}
          />
        </Suspense>
      )}
      {asked && asked !== 'PAY' && (
        <ConfirmDialog
          title={said[asked].title(admitted(asked).length)}
          confirmLabel={said[asked].confirm}
          dangerous={asked === 'DELETE'}
          busy={run.isPending}
          onConfirm={() => run.mutate({ action: asked, ids: admitted(asked).map((operation) => operation.id) })}
          onClose={() => setAsked(undefined)}
        >
          <p className="muted">{said[asked].message}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

/** The sum in the base currency; base amounts all have the same number of decimals. */
function sumOf(operations: readonly OperationSummary[]): string {
  const decimals = operations[0]?.baseAmount.split('.')[1]?.length ?? 0
  const sum = operations.reduce((total, operation) => total + BigInt(operation.baseAmount.replace('.', '')), 0n)
  return plain({ digits: sum, scale: decimals })
}

/** The server does them in one request and answers for each; what it refuses is said with its first reason. */
function useBulk(onDone: () => void) {
  const words = useBulkText()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ action, ids }: { action: Exclude<BulkAction, 'PAY'>; ids: string[] }) =>
      SEND[action]({ ids }, once(newKey())),
    onSuccess: ({ outcomes }) => {
      const done = outcomes.filter((outcome) => outcome.done).length
      if (done > 0) notify({ title: words.bulkDone(done) })
      const refused = outcomes.find((outcome) => !outcome.done)
      if (refused) {
        const message = refused.problem?.detail
        notify({
          title: words.bulkFailed(outcomes.length - done),
          ...(message === undefined ? {} : { message }),
          failed: true,
        })
      }
    },
    onError: reportFailure,
    onSettled: async () => {
      onDone()
      await queryClient.invalidateQueries({ queryKey: OPERATIONS })
    },
  })
}
