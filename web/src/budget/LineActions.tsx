import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { deleteBudgetLine, validateBudgetLines } from '../api/generated/budget-lines'
import type { BudgetLine } from '../api/generated/client.schemas'
import { ifMatch } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useToast } from '../design/Toasts'
import { useCan, useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { amountOf } from './grid'
import { useBudgetText } from './text'

const MOST_AT_ONCE = 500

interface LineActionsProps {
  drafts: readonly BudgetLine[]
  selected: readonly BudgetLine[]
  onDone: () => void
}

/** Validates or deletes prepared lines: those chosen, or all. */
export function LineActions({ drafts, selected, onDone }: LineActionsProps) {
  const text = useText()
  const words = useBudgetText()
  const format = useFormat()
  const can = useCan()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const currency = useInstitution()?.currency ?? ''
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<'validate' | 'delete'>()
  const lines = selected.length > 0 ? selected : drafts
  const acting = useMutation({
    mutationFn: async (act: 'validate' | 'delete') => {
      if (act === 'validate') await validateAll(lines)
      else await Promise.all(selected.map((line) => deleteBudgetLine(line.id, ifMatch(line.version))))
    },
    onSuccess: (_, act) => {
      notify({ title: act === 'validate' ? words.validated(lines.length) : words.deletedLines(selected.length) })
      onDone()
    },
    onError: reportFailure,
    onSettled: async () => {
      setAsked(undefined)
      await queryClient.invalidateQueries({ queryKey: ['budget-lines'] })
    },
  })
  return (
    <>
      {selected.length > 0 && <span className="muted">{words.selected(selected.length)}</span>}
      {selected.length > 0 && can('BUDGET_WRITE') && (
        <Button icon="trash" onClick={() => setAsked('delete')}>
          {text.common.delete}
        </Button>
      )}
      {lines.length > 0 && can('BUDGET_APPROVE') && (
        <Button icon="check" onClick={() => setAsked('validate')}>
          {selected.length > 0 ? words.validate : words.validateAll}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          title={asked === 'validate' ? words.validateTitle(lines.length) : words.deleteTitle(selected.length)}
          confirmLabel={asked === 'validate' ? words.validate : text.common.delete}
          dangerous={asked === 'delete'}
          busy={acting.isPending}
          onConfirm={() => acting.mutate(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>
            {asked === 'validate'
              ? words.validateSays(format.money(amountOf(lines, 'forecasts', 'year'), currency))
              : words.deleteSays}
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** The server validates some hundreds at once; each part all or none. */
async function validateAll(lines: readonly BudgetLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += MOST_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await validateBudgetLines({ ids: lines.slice(from, from + MOST_AT_ONCE).map((line) => line.id) })
  }
}
