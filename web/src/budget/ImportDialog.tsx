import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { importBudget } from '../api/generated/budget-lines'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { Button } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { Dialog, DialogActions } from '../design/Dialog'
import { Checkbox, Field } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { EXISTING } from './CopyDialog'
import { ImportPreview } from './ImportPreview'
import { useBudgetText } from './text'

interface ImportDialogProps {
  fiscalYear: number
  onClose: () => void
}

/** Reads a budget from a file: says every faulty line beforehand, and takes all of it or nothing. */
export function ImportDialog({ fiscalYear, onClose }: ImportDialogProps) {
  const text = useText()
  const words = useBudgetText()
  const notify = useToast()
  const can = useCan()
  const queryClient = useQueryClient()
  const [chosen, setChosen] = useState<{ file: File; key: string }>()
  const [existing, setExisting] = useState<(typeof EXISTING)[number]>('KEEP')
  const [createMissing, setCreateMissing] = useState(false)
  const wish = { fiscalYear, existing, createMissing }
  const checking = useQuery({
    queryKey: ['budget-lines', 'import', chosen?.key, wish],
    queryFn: ({ signal }) =>
      chosen ? importBudget({ ...wish, dryRun: true }, { file: chosen.file }, { signal }) : null,
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const importing = useMutation({
    mutationFn: (file: File) => importBudget(wish, { file }, once(newKey())),
    onSuccess: async (report) => {
      notify({ title: words.imported(report.created + report.replaced) })
      onClose()
      await Promise.all(
        ['budget-lines', 'units', 'categories', 'funding-sources'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      )
    },
  })
  const report = checking.error ? undefined : checking.data
  const refusal = importing.error ?? checking.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) importing.mutate(chosen.file)
  }
  return (
    <Dialog title={words.importTitle(fiscalYear)} shape="wide" onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted">{words.importLead}</p>
        <Field label={words.importFile}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.txt,.tsv,.xlsx"
              onChange={(event) => {
                const file = event.target.files?.[0]
                importing.reset()
                setChosen(file && { file, key: newKey() })
              }}
            />
          )}
        </Field>
        <ChoiceField
          label={words.existing}
          choices={EXISTING}
          names={words.existings}
          value={existing}
          onPick={setExisting}
        />
        {can('REFERENCE_WRITE') && (
          <Checkbox
            label={words.importCreate}
            checked={createMissing}
            onChange={(event) => setCreateMissing(event.target.checked)}
          />
        )}
        {report && <ImportPreview report={report} />}
        {refusal && <Notice tone="danger">{explain(refusal, text).message}</Notice>}
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            busy={importing.isPending || checking.isFetching}
            disabled={!report || report.faultCount > 0 || report.created + report.replaced === 0}
          >
            {words.importNow}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
