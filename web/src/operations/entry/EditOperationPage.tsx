import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

import { getOperation } from '../../api/generated/operations'
import { explain } from '../../app/explain'
import { EmptyState } from '../../design/EmptyState'
import { Notice } from '../../design/Notice'
import { PageHead } from '../../design/PageHead'
import { useToast } from '../../design/Toasts'
import { useText } from '../../text/TextProvider'
import { OPERATIONS } from '../queries'
import { entryOf } from './entry'
import { EntryForm } from './EntryForm'
import { useEntryText } from './text'

const AttachmentSection = lazy(async () => ({
  default: (await import('../../attachments/AttachmentSection')).AttachmentSection,
}))

export function EditOperationPage() {
  const text = useText()
  const entryText = useEntryText()
  const navigate = useNavigate()
  const notify = useToast()
  const { id } = useParams({ from: '/house/operations/$id/modifier' })
  // Not shared with the drawer: the form keeps the version it opened with until it is saved.
  const { data: operation, error } = useQuery({
    queryKey: [...OPERATIONS, 'edit', id],
    queryFn: ({ signal }) => getOperation(id, { signal }),
    gcTime: 0,
  })
  if (error && !operation) return <EmptyState icon="warning" {...explain(error, text)} />
  if (!operation) return null
  const title = operation.number === null ? entryText.editDraftTitle : entryText.editTitle(operation.number)
  return (
    <>
      <PageHead title={title} />
      {operation.actions.includes('EDIT') ? (
        <EntryForm
          name={id}
          start={entryOf(operation)}
          edited={operation}
          onSaved={(saved) => {
            notify({ title: entryText.saved })
            void navigate({ to: '/operations', search: { operation: saved.id } })
          }}
        />
      ) : (
        <Notice tone="warning">{entryText.cannotEdit}</Notice>
      )}
      {/* Beside the form and not in it: its dialogs have forms of their own. */}
      <Suspense>
        <AttachmentSection operationId={id} />
      </Suspense>
    </>
  )
}
