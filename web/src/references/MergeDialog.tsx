import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Supplier } from '../api/generated/client.schemas'
import { mergeSuppliers } from '../api/generated/supplier-merges'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { OPERATIONS } from '../operations/queries'
import { useText } from '../text/TextProvider'
import { useReferenceText } from './text'

import styles from './References.module.css'

/** Several entries for one supplier become one. */
export function MergeDialog({
  suppliers,
  onMerged,
  onClose,
}: {
  suppliers: readonly Supplier[]
  onMerged: () => void
  onClose: () => void
}) {
  const text = useText()
  const words = useReferenceText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [keepId, setKeepId] = useState(suppliers[0]?.id ?? '')
  const [key] = useState(newKey)
  const merging = useMutation({
    mutationFn: () =>
      mergeSuppliers(
        { keepId, mergeIds: suppliers.map((supplier) => supplier.id).filter((id) => id !== keepId) },
        once(key),
      ),
    onSuccess: async ({ kept, movedOperations }) => {
      notify({ title: words.merged(kept.name), message: words.mergedMoved(movedOperations) })
      onMerged()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['suppliers'] }),
        queryClient.invalidateQueries({ queryKey: OPERATIONS }),
      ])
    },
  })
  return (
    <ConfirmDialog
      title={words.mergeTitle}
      confirmLabel={words.mergeConfirm(suppliers.length)}
      dangerous
      busy={merging.isPending}
      onConfirm={() => merging.mutate()}
      onClose={onClose}
    >
      <p className="muted">{words.mergeLead}</p>
      <fieldset>
        <legend>{words.mergeKeep}</legend>
        {suppliers.map((supplier) => (
          <label key={supplier.id} className={styles['choice']}>
            <input type="radio" name="keep" checked={supplier.id === keepId} onChange={() => setKeepId(supplier.id)} />
            <span>
              {supplier.name}
              <small>{[supplier.phone, supplier.taxId, supplier.account].filter(Boolean).join(' · ')}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {merging.error && <Notice tone="danger">{explain(merging.error, text).message}</Notice>}
    </ConfirmDialog>
  )
}
