import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { createSavedView } from '../api/generated/saved-views'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { Checkbox, TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { savedViewsQuery } from './queries'
import { useViewText } from './viewText'

const LONGEST_NAME = 120

export function SaveViewDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const text = useText()
  const words = useViewText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [key] = useState(newKey)
  const saving = useMutation({
    mutationFn: () => createSavedView({ name: name.trim(), query, shared }, once(key)),
    onSuccess: async () => {
      notify({ title: words.saved(name.trim()) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey })
    },
  })
  const errors = fieldErrors(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={words.saveTitle} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted">{words.lead}</p>
        <TextField
          label={text.common.name}
          required
          maxLength={LONGEST_NAME}
          autoFocus
          value={name}
          error={errors['name']}
          onChange={(event) => setName(event.target.value)}
        />
        <Checkbox label={words.share} checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {saving.error && errors['name'] === undefined && (
          <Notice tone="danger">{explain(saving.error, text).message}</Notice>
        )}
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {text.common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
