import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'

import { newKey } from '../api/newKey'
import { ifMatch, once } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { Checkbox } from '../design/Field'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import type { Kind, ReferenceItem } from './kinds'
import { useReferenceText } from './text'

export interface ReferenceFieldsProps<Body> {
  body: Body
  change: (part: Partial<Body>) => void
  errors: Readonly<Record<string, string>>
}

interface ReferenceDialogProps<Item extends ReferenceItem, Body> {
  kind: Kind<Item, Body>
  /** Undefined creates. */
  item: Item | undefined
  start: Body
  fields: (props: ReferenceFieldsProps<Body>) => ReactNode
  onClose: () => void
}

/** Creates or changes one reference of any kind; the fields are the kind's own. */
export function ReferenceDialog<Item extends ReferenceItem, Body extends { name: string; active: boolean }>({
  kind,
  item,
  start,
  fields,
  onClose,
}: ReferenceDialogProps<Item, Body>) {
  const text = useText()
  const words = useReferenceText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [body, setBody] = useState(start)
  const [key] = useState(newKey)
  const saving = useMutation({
    mutationFn: () => (item ? kind.update(item.id, body, ifMatch(item.version)) : kind.create(body, once(key))),
    onSuccess: async (saved) => {
      notify({ title: item ? words.changed(saved.name) : words.created(saved.name) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: [kind.key] })
    },
  })
  const errors = fieldErrors(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={item ? words[kind.words].edit : words[kind.words].new} onClose={onClose}>
      <form onSubmit={submit}>
        {fields({ body, change: (part) => setBody({ ...body, ...part }), errors })}
        {item && (
          <div>
            <Checkbox
              label={words.active}
              checked={body.active}
              onChange={(event) => setBody({ ...body, active: event.target.checked })}
            />
            <p className="muted">{words.activeNote}</p>
          </div>
        )}
        <FormFailure error={saving.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {item ? text.common.save : text.common.create}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
