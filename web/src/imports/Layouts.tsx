import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { createImportMapping } from '../api/generated/import-mappings'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextField } from '../design/Field'
import { Menu, MenuItem, MenuLine } from '../design/Menu'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { edited, type Mapping, sent } from './mapping'
import { layoutsQuery } from './queries'
import { useImportText } from './text'

const LONGEST_NAME = 120

/** Layouts remembered from earlier files: the next file of the same bank or software needs no mapping. */
export function Layouts({ mapping, onPick }: { mapping: Mapping; onPick: (mapping: Mapping) => void }) {
  const words = useImportText()
  const { data } = useQuery(layoutsQuery)
  const [naming, setNaming] = useState(false)
  return (
    <>
      <Menu
        label={words.layout}
        trigger={(props) => (
          <Button small icon="bookmark" {...props}>
            {words.layout}
          </Button>
        )}
      >
        {(close) => (
          <>
            {data?.items.map((layout) => (
              <MenuItem
                key={layout.id}
                onClick={() => {
                  close()
                  onPick(edited(layout.mapping) ?? {})
                }}
              >
                {layout.name}
              </MenuItem>
            ))}
            {data !== undefined && data.items.length > 0 && <MenuLine />}
            <MenuItem
              icon="plus"
              onClick={() => {
                close()
                setNaming(true)
              }}
            >
              {words.rememberLayout}
            </MenuItem>
          </>
        )}
      </Menu>
      {naming && <RememberDialog mapping={mapping} onClose={() => setNaming(false)} />}
    </>
  )
}

function RememberDialog({ mapping, onClose }: { mapping: Mapping; onClose: () => void }) {
  const text = useText()
  const words = useImportText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [key] = useState(newKey)
  const saving = useMutation({
    mutationFn: () => createImportMapping({ name: name.trim(), mapping: sent(mapping) }, once(key)),
    onSuccess: async (layout) => {
      notify({ title: words.layoutSaved(layout.name) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: layoutsQuery.queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={words.rememberLayout} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={words.layoutName}
          required
          maxLength={LONGEST_NAME}
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {saving.error && <Notice tone="danger">{explain(saving.error, text).message}</Notice>}
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
