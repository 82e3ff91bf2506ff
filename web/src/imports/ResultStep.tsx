import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Import } from '../api/generated/client.schemas'
import { reverseImport } from '../api/generated/imports'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, ButtonLink } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { EmptyState } from '../design/EmptyState'
import { importQuery } from './queries'
import { useImportText } from './text'

import styles from './Imports.module.css'

const ALSO_CREATED = ['units', 'categories', 'fundingSources', 'suppliers'] as const

export function ResultStep({ item }: { item: Import }) {
  const words = useImportText()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const undoing = useUndo(item)
  const { created } = item
  const also = created
    ? ALSO_CREATED.filter((name) => created[name] > 0).map((name) => words.created[name](created[name]))
    : []
  const summary =
    created && [words.created.operations(created.operations, format.count(created.operations)), ...also].join(', ')
  return (
    <EmptyState icon="check" title={words.done} message={summary}>
      <ButtonLink to="/operations" search={{ import: [item.id] }} look="primary">
        {words.seeOperations}
      </ButtonLink>
      <Button icon="undo" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      {asking && (
        <ConfirmDialog
          title={words.undoTitle}
          confirmLabel={words.undo}
          dangerous
          busy={undoing.isPending}
          onConfirm={() => undoing.mutate()}
          onClose={() => setAsking(false)}
        >
          <p className="muted">{words.undoMessage}</p>
        </ConfirmDialog>
      )}
    </EmptyState>
  )
}

function useUndo(item: Import) {
  const queryClient = useQueryClient()
  const onError = useReportFailure()
  return useMutation({
    mutationFn: () => reverseImport(item.id, once(newKey())),
    onSuccess: (started) => queryClient.setQueryData(importQuery(item.id).queryKey, started),
    onError,
  })
}

export function UndoneStep({ item, onRevise }: { item: Import; onRevise: () => void }) {
  const words = useImportText()
  const format = useFormat()
  const { undone } = item
  const gone = undone && [
    words.removed.operations(undone.operations, format.count(undone.operations)),
    ...ALSO_CREATED.filter((name) => undone[name] > 0).map((name) => words.removed[name](undone[name])),
  ]
  return (
    <>
      <EmptyState icon="undo" title={words.undoneTitle} message={gone ? gone.join(', ') : words.undoneMessage}>
        <Button onClick={onRevise}>{words.reviseColumns}</Button>
      </EmptyState>
      {undone && undone.keptCount > 0 && (
        <section className={styles['card']}>
          <h2>{words.kept(undone.keptCount)}</h2>
          <ul className={styles['keptList']}>
            {undone.kept.map((one) => (
              <li key={one.kind + one.name}>
                <strong>{one.name}</strong> <span className="muted">{words.keptKinds[one.kind]}</span>
                <div className="muted">{one.detail}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export function FailedStep({ item, onRevise }: { item: Import; onRevise: () => void }) {
  const words = useImportText()
  return (
    <EmptyState icon="warning" title={words.failedTitle} message={item.problem?.detail ?? words.failedMessage}>
      <Button look="primary" onClick={onRevise}>
        {words.reviseColumns}
      </Button>
    </EmptyState>
  )
}
