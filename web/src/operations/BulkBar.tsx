import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import type {
  ActionOutcome,
  ActionOutcomes,
  OperationAction,
  OperationStatus,
  OperationSummary,
  Permission,
} from '../api/generated/client.schemas'
import { approveOperations, deleteOperations, submitOperations } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, IconButton } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { Dialog, DialogActions } from '../design/Dialog'
import { useToast } from '../design/Toasts'
import { useCan, useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { ACTIONS } from './actions'
import { useBulkText } from './bulkText'
import { CheckedApproval } from './CheckedApproval'
import type { OperationSearch } from './filters'
import { firstOf, OPERATIONS, seenOf } from './queries'
import { RefusedList } from './RefusedList'
import { useStepText } from './steps/text'
import { useWithdrawals } from './steps/useWithdrawal'
import { sumOf } from './sumOf'

import styles from './Operations.module.css'

const TogetherDialog = lazy(() => import('../payments/TogetherDialog'))

type Selected = readonly OperationSummary[]

type BulkAction = Extract<OperationAction, 'SUBMIT' | 'APPROVE' | 'PAY' | 'DELETE'>

/** Where each may be done; the server judges every operation again. */
const ADMITS: Readonly<Record<BulkAction, readonly OperationStatus[]>> = {
  SUBMIT: ['DRAFT', 'REJECTED'],
  APPROVE: ['SUBMITTED'],
  PAY: ['APPROVED'],
  DELETE: ['DRAFT'],
}

const SEND: Readonly<Record<Exclude<BulkAction, 'PAY'>, (selected: Selected, key: string) => Promise<ActionOutcomes>>> =
  {
    SUBMIT: (selected, key) => submitOperations({ ids: idsOf(selected) }, once(key)),
    APPROVE: (selected, key) => approveOperations(seenOf(selected), once(key)),
    DELETE: (selected, key) => deleteOperations({ ids: idsOf(selected) }, once(key)),
  }

const NEEDED: Readonly<Record<BulkAction, Permission>> = {
  SUBMIT: 'OPERATION_WRITE',
  APPROVE: 'OPERATION_APPROVE',
  PAY: 'OPERATION_PAY',
  DELETE: 'OPERATION_WRITE',
}

/** The most operations that one request takes. */
export const MOST_AT_ONCE = 500

interface BulkBarProps {
  /** Those ticked on the page shown. */
  ticked: readonly OperationSummary[]
  /** Whether nothing on this page is left out. */
  wholePage: boolean
  /** What the filters select, of which the page is a part. */
  search: OperationSearch
  /** How many that is. */
  count: number
  onClear: () => void
}

/** What can be done at once with the ticked operations, or with all that the filters select, and their sum. */
export function BulkBar({ ticked, wholePage, search, count, onClear }: BulkBarProps) {
  const text = useText()
  const format = useFormat()
  const words = useBulkText()
  const currency = useInstitution()?.currency ?? ''
  const can = useCan()
  const [asked, setAsked] = useState<Asked>()
  const [refused, setRefused] = useState<Refusals>()
  const whole = useWholeFilter(search, ticked)
  const selected = whole.operations ?? ticked
  const admitted = (action: BulkAction) => selected.filter((operation) => ADMITS[action].includes(operation.status))
  const offered = ACTIONS.filter((row) => row.bulk && can(NEEDED[row.action as BulkAction]))
  const said = {
    SUBMIT: { title: words.bulkSubmitTitle, message: words.bulkSubmitMessage },
    DELETE: { title: words.bulkDeleteTitle, message: words.bulkDeleteMessage },
  }
  const labels: Readonly<Record<BulkAction, string>> = {
    SUBMIT: words.submitSelected,
    APPROVE: words.approveSelected,
    PAY: text.operations.actions.PAY,
    DELETE: words.deleteSelected,
  }
  const close = () => {
    setAsked(undefined)
    onClear()
  }
  const run = useBulk((outcomes, sent) => {
    setAsked(undefined)
    // What failed as a whole is still there to be tried again.
    if (sent === 0) return
    if (outcomes.length === 0) onClear()
    else setRefused({ outcomes, operations: selected, asked: sent })
  })
  // Of a selection of which nothing was done, all is still there to be tried again.
  const read = () => {
    const all = refused?.outcomes.length === refused?.asked
    setRefused(undefined)
    if (!all) onClear()
  }
  return (
    <div className={styles['bulk']} role="region" aria-label={words.selected(selected.length)}>
      <strong>{words.selected(selected.length)}</strong>
      <span className="amount">{format.money(sumOf(selected), currency)}</span>
      {wholePage && !whole.operations && count > ticked.length && (
        <Button small look="quiet" busy={whole.taking} onClick={whole.take}>
          {count > MOST_AT_ONCE ? words.takeFirst(MOST_AT_ONCE) : words.takeAll(format.count(count))}
        </Button>
      )}
      <span className={styles['spacer']} />
      <span className="muted">{words.onlySome}</span>
      {offered.map((row) => (
        <Button
          key={row.action}
          small
          icon={row.icon}
          look={row.dangerous ? 'danger' : 'plain'}
          disabled={admitted(row.action as BulkAction).length === 0}
          onClick={() => setAsked({ action: row.action as BulkAction, operations: admitted(row.action as BulkAction) })}
        >
          {labels[row.action as BulkAction]}
        </Button>
      ))}
      <IconButton small icon="close" label={words.unselect} onClick={onClear} />
      {asked?.action === 'PAY' && (
        <Suspense>
          <TogetherDialog operations={asked.operations} onClose={close} />
        </Suspense>
      )}
      {asked?.action === 'APPROVE' && (
        <CheckedApproval
          operations={asked.operations}
          busy={run.isPending}
          onConfirm={(checked) => run.mutate({ action: 'APPROVE', selected: checked })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {(asked?.action === 'SUBMIT' || asked?.action === 'DELETE') && (
        <ConfirmDialog
          title={said[asked.action].title(asked.operations.length)}
          confirmLabel={labels[asked.action]}
          dangerous={asked.action === 'DELETE'}
          busy={run.isPending}
          onConfirm={() => run.mutate({ action: asked.action as 'SUBMIT' | 'DELETE', selected: asked.operations })}
          onClose={() => setAsked(undefined)}
        >
          <p>{words.bulkSum(format.money(sumOf(asked.operations), currency))}</p>
          <p className="muted">{said[asked.action].message}</p>
        </ConfirmDialog>
      )}
      {refused && (
        <Dialog title={words.bulkFailed(refused.outcomes.length)} onClose={read}>
          <RefusedList {...refused} />
          <DialogActions>
            <Button onClick={read}>{text.common.close}</Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  )
}

interface Asked {
  action: BulkAction
  operations: Selected
}

interface Refusals {
  outcomes: readonly ActionOutcome[]
  operations: readonly OperationSummary[]
  /** How many were asked for. */
  asked: number
}

/** All that the filters select, once it is asked for; given up when another box is ticked or the filters change. */
function useWholeFilter(search: OperationSearch, ticked: readonly OperationSummary[]) {
  const reportFailure = useReportFailure()
  const [taken, setTaken] = useState<{ of: unknown; operations: readonly OperationSummary[] }>()
  const taking = useMutation({
    mutationFn: () => firstOf(search, MOST_AT_ONCE),
    onSuccess: (operations) => setTaken({ of: ticked, operations }),
    onError: reportFailure,
  })
  return {
    operations: taken?.of === ticked ? taken.operations : undefined,
    taking: taking.isPending,
    take: () => taking.mutate(),
  }
}

function idsOf(selected: Selected): string[] {
  return selected.map(({ id }) => id)
}

/** The server does them in one request and answers for each. */
function useBulk(onDone: (refused: readonly ActionOutcome[], asked: number) => void) {
  const words = useBulkText()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  const steps = useStepText()
  const withdrawals = useWithdrawals()
  return useMutation({
    mutationFn: ({ action, selected }: { action: Exclude<BulkAction, 'PAY'>; selected: Selected }) =>
      SEND[action](selected, newKey()),
    onSuccess: ({ outcomes }, { action }) => {
      const refused = outcomes.filter((outcome) => !outcome.done)
      const done = outcomes.filter((outcome) => outcome.done)
      if (done.length > 0)
        notify({
          title: words.bulkDone(done.length),
          ...(action === 'APPROVE' && { action: { label: steps.undo, run: () => withdrawals.mutate(done) } }),
        })
      onDone(refused, outcomes.length)
    },
    onError: (error) => {
      reportFailure(error)
      onDone([], 0)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}
