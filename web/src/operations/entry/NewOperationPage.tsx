import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'

import { explain } from '../../app/explain'
import { useFormat } from '../../app/useFormat'
import { type Staged, stagedFiles } from '../../attachments/staged'
import { yearOf } from '../../budget/year'
import { EmptyState } from '../../design/EmptyState'
import { Notice } from '../../design/Notice'
import { PageHead } from '../../design/PageHead'
import { useToast } from '../../design/Toasts'
import { useInstitution, useSession } from '../../identity/session'
import { useText } from '../../text/TextProvider'
import { operationQuery } from '../queries'
import { copyOf, emptyEntry, nextEntry } from './entry'
import { EntryForm } from './EntryForm'
import { useEntryText } from './text'

const StagedFiles = lazy(async () => ({ default: (await import('../../attachments/StagedFiles')).StagedFiles }))

/** Sends what was chosen, as soon as there is an operation to send it to. */
async function sendTo(operationId: string, staged: readonly Staged[]) {
  if (staged.length === 0) return
  const { sendings } = await import('../../attachments/sending')
  for (const { file, kind } of staged) sendings.add(operationId, [file], kind)
}

/** A new operation, empty or copied from another (`?modele=`). */
export function NewOperationPage() {
  const text = useText()
  const entryText = useEntryText()
  const format = useFormat()
  const navigate = useNavigate()
  const notify = useToast()
  const { modele } = useSearch({ from: '/house/operations/nouvelle' })
  const name = modele === undefined ? 'new' : `copy-${modele}`
  const staged = useSyncExternalStore(stagedFiles.subscribe, () => stagedFiles.of(name))
  const setStaged = (files: readonly Staged[]) => stagedFiles.set(name, files)
  const { data: model, error } = useQuery({ ...operationQuery(modele ?? ''), enabled: modele !== undefined })
  const institution = useInstitution()
  const currency = institution?.currency ?? ''
  const onlyUnit = useSession()?.user?.unitIds
  if (error && !model) return <EmptyState icon="warning" {...explain(error, text)} />
  if (modele !== undefined && !model) return null
  const blank = emptyEntry(format.today(), currency)
  const start = model
    ? copyOf(model, format.today(), yearOf(format.today(), institution?.fiscalYearStart ?? 1))
    : { ...blank, unitId: onlyUnit?.length === 1 ? onlyUnit[0] : undefined }
  const see = (id: string) => void navigate({ to: '/operations', search: { operation: id } })
  return (
    <>
      <PageHead title={entryText.newTitle} />
      {model && model.allocation.mode !== 'AUTOMATIC' && !start.split && (
        <Notice tone="warning">{entryText.split.notCopied}</Notice>
      )}
      <EntryForm
        key={modele ?? 'new'}
        name={name}
        start={start}
        next={(last) => nextEntry(last, currency)}
        onSaved={(operation) => {
          void sendTo(operation.id, staged)
          setStaged([])
          notify({ title: entryText.saved, message: format.money(operation.amount, operation.currency) })
          see(operation.id)
        }}
        onSavedAndNew={(operation) => {
          void sendTo(operation.id, staged)
          setStaged([])
          notify({
            title: entryText.saved,
            message: format.money(operation.amount, operation.currency),
            action: { label: entryText.see, run: () => see(operation.id) },
          })
        }}
      >
        <Suspense>
          <StagedFiles staged={staged} onChange={setStaged} />
        </Suspense>
      </EntryForm>
    </>
  )
}
