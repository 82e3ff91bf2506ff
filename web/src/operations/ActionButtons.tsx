import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { deleteOperation, submitOperation } from '../api/generated/client'
import type { Operation, OperationAction } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { ifMatch, once } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { Button } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { ACTIONS } from './actions'
import { CancelDialog } from './CancelDialog'
import { OPERATIONS } from './queries'

import styles from './Drawer.module.css'

/** The buttons for what the server allows on this operation. */
export function ActionButtons({ operation, onDeleted }: { operation: Operation; onDeleted: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<OperationAction>()
  const submit = useSubmit(operation)
  const remove = useDelete(operation, onDeleted)
  const close = () => setAsked(undefined)
  const start: Record<OperationAction, () => void> = {
    SUBMIT: () => submit.mutate(),
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
          look={row.action === 'SUBMIT' ? 'primary' : row.dangerous ? 'danger' : 'plain'}
          busy={row.action === 'SUBMIT' && submit.isPending}
          onClick={start[row.action]}
        >
          {text.operations.actions[row.action]}
        </Button>
      ))}
      {asked === 'CANCEL' && <CancelDialog operation={operation} onClose={close} />}
      {asked === 'DELETE' && (
        <ConfirmDialog
          title={text.operations.deleteTitle}
          confirmLabel={text.common.delete}
          cancelLabel={text.operations.keep}
          dangerous
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={close}
        >
          <p className="muted">{text.operations.deleteMessage(operation.description)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function useSubmit(operation: Operation) {
  const text = useText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => submitOperation(operation.id, once(newKey())),
    onSuccess: (submitted) => notify({ title: text.operations.submitted(submitted.number ?? '') }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
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
