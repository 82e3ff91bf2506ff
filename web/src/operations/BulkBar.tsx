import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { deleteOperations, submitOperations } from '../api/generated/client'
import type { OperationAction, OperationSummary } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, IconButton } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useToast } from '../design/Toasts'
import { useInstitution } from '../identity/session'
import { plain } from '../text/decimal'
import { useText } from '../text/TextProvider'
import { ACTIONS } from './actions'
import { OPERATIONS } from './queries'

import styles from './Operations.module.css'

type BulkAction = Extract<OperationAction, 'SUBMIT' | 'DELETE'>

/** What can be done at once with the selected operations, and their sum. */
export function BulkBar({ selected, onClear }: { selected: readonly OperationSummary[]; onClear: () => void }) {
  const text = useText()
  const format = useFormat()
  const words = text.operations
  const currency = useInstitution()?.currency ?? ''
  const [asked, setAsked] = useState<BulkAction>()
  const drafts = selected.filter((operation) => operation.status === 'DRAFT')
  const run = useBulk(() => {
    setAsked(undefined)
    onClear()
  })
  return (
    <div className={styles['bulk']} role="region" aria-label={words.selected(selected.length)}>
      <strong>{words.selected(selected.length)}</strong>
      <span className="amount">{format.money(sumOf(selected), currency)}</span>
      <span className={styles['spacer']} />
      {drafts.length < selected.length && <span className="muted">{words.onlyDrafts}</span>}
      {ACTIONS.filter((row) => row.bulk).map((row) => (
        <Button
          key={row.action}
          small
          icon={row.icon}
          look={row.dangerous ? 'danger' : 'plain'}
          disabled={drafts.length === 0}
          onClick={() => setAsked(row.action as BulkAction)}
        >
          {row.action === 'SUBMIT' ? words.submitSelected : words.deleteSelected}
        </Button>
      ))}
      <IconButton small icon="close" label={words.unselect} onClick={onClear} />
      {asked && (
        <ConfirmDialog
          title={asked === 'SUBMIT' ? words.bulkSubmitTitle(drafts.length) : words.bulkDeleteTitle(drafts.length)}
          confirmLabel={asked === 'SUBMIT' ? words.submitSelected : words.deleteSelected}
          dangerous={asked === 'DELETE'}
          busy={run.isPending}
          onConfirm={() => run.mutate({ action: asked, ids: drafts.map((draft) => draft.id) })}
          onClose={() => setAsked(undefined)}
        >
          <p className="muted">{asked === 'SUBMIT' ? words.bulkSubmitMessage : words.bulkDeleteMessage}</p>
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
  const text = useText()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ action, ids }: { action: BulkAction; ids: string[] }) =>
      action === 'SUBMIT' ? submitOperations({ ids }, once(newKey())) : deleteOperations({ ids }, once(newKey())),
    onSuccess: ({ outcomes }) => {
      const done = outcomes.filter((outcome) => outcome.done).length
      if (done > 0) notify({ title: text.operations.bulkDone(done) })
      const refused = outcomes.find((outcome) => !outcome.done)
      if (refused) {
        const message = refused.problem?.detail
        notify({
          title: text.operations.bulkFailed(outcomes.length - done),
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
