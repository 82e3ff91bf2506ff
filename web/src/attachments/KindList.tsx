import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { DocumentKindView } from '../api/generated/client.schemas'
import { createDocumentKind, orderDocumentKinds, updateDocumentKind } from '../api/generated/document-kinds'
import { newKey } from '../api/newKey'
import { ifMatch, once } from '../api/transport'
import { fieldErrors, useReportFailure } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { Badge } from '../design/Badge'
import { Button, IconButton } from '../design/Button'
import { classes } from '../design/classes'
import { Dialog, DialogActions } from '../design/Dialog'
import { TextField } from '../design/Field'
import { useToast } from '../design/Toasts'
import { useLanguage, useText } from '../text/TextProvider'
import { KINDS, kindsQuery } from './kinds'
import { useRuleText } from './ruleText'

import styles from './Attachments.module.css'

const LONGEST_NAME = 100

/** The kinds of documents as the institution arranges them: added, renamed, archived, put in order. */
export function KindList() {
  const words = useRuleText().kinds
  const notify = useToast()
  const reportFailure = useReportFailure()
  const text = useText()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const { data } = useQuery(kindsQuery(language))
  const [renamed, setRenamed] = useState<DocumentKindView>()
  const refresh = () => queryClient.invalidateQueries({ queryKey: KINDS })
  const ordering = useMutation({
    mutationFn: (codes: string[]) => orderDocumentKinds({ codes }),
    onSuccess: (list) => queryClient.setQueryData(kindsQuery(language).queryKey, list),
    onError: (error) => {
      reportFailure(error)
      void refresh()
    },
  })
  const activating = useMutation({
    mutationFn: ({ kind, active }: { kind: DocumentKindView; active: boolean }) =>
      updateDocumentKind(kind.code, { name: kind.name, active }, ifMatch(kind.version)),
    onSuccess: (kind) => {
      const undo = { label: text.common.undo, run: () => activating.mutate({ kind, active: !kind.active }) }
      notify({ title: kind.active ? words.restoredNow(kind.name) : words.archivedNow(kind.name), action: undo })
    },
    onError: reportFailure,
    onSettled: refresh,
  })
  const kinds = data?.items ?? []
  const busy = ordering.isPending || activating.isPending
  const move = (at: number, by: number) => {
    const codes = kinds.map(({ code }) => code)
    const [moved] = codes.splice(at, 1)
    if (moved !== undefined) ordering.mutate(codes.toSpliced(at + by, 0, moved))
  }
  return (
    <section className={styles['section']} aria-labelledby="document-kinds">
      <div>
        <h2 id="document-kinds">{words.title}</h2>
        <p className="muted">{words.lead}</p>
      </div>
      <ol className={styles['list']} aria-label={words.title}>
        {kinds.map((kind, at) => (
          <li key={kind.code} className={classes(styles['row'], !kind.active && styles['archived'])}>
            <div className={styles['what']}>
              <span className={styles['name']}>{kind.name}</span>
            </div>
            {!kind.active && <Badge tone="muted">{words.archived}</Badge>}
            <IconButton
              small
              icon="up"
              label={words.up(kind.name)}
              disabled={busy || at === 0}
              onClick={() => move(at, -1)}
            />
            <IconButton
              small
              icon="down"
              label={words.down(kind.name)}
              disabled={busy || at === kinds.length - 1}
              onClick={() => move(at, 1)}
            />
            <IconButton small icon="edit" label={words.rename(kind.name)} onClick={() => setRenamed(kind)} />
            <IconButton
              small
              icon={kind.active ? 'cancel' : 'undo'}
              label={kind.active ? words.archive(kind.name) : words.restore(kind.name)}
              disabled={busy}
              onClick={() => activating.mutate({ kind, active: !kind.active })}
            />
          </li>
        ))}
      </ol>
      <NewKind onDone={refresh} />
      {renamed && (
        <RenameDialog
          kind={renamed}
          onDone={async () => {
            setRenamed(undefined)
            await refresh()
          }}
          onClose={() => setRenamed(undefined)}
        />
      )}
    </section>
  )
}

function NewKind({ onDone }: { onDone: () => Promise<void> }) {
  const words = useRuleText().kinds
  const [name, setName] = useState('')
  const [key, setKey] = useState(newKey)
  const adding = useMutation({
    mutationFn: () => createDocumentKind({ name }, once(key)),
    onSuccess: () => {
      setName('')
      setKey(newKey())
      return onDone()
    },
    // A name that is corrected is another request.
    onError: () => setKey(newKey()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    adding.mutate()
  }
  return (
    <form className={styles['drop']} onSubmit={submit}>
      <TextField
        label={words.new}
        required
        maxLength={LONGEST_NAME}
        value={name}
        error={fieldErrors(adding.error)['name']}
        onChange={(event) => setName(event.target.value)}
      />
      <FormFailure error={adding.error} />
      <div className={styles['buttons']}>
        <Button type="submit" busy={adding.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}

function RenameDialog({
  kind,
  onDone,
  onClose,
}: {
  kind: DocumentKindView
  onDone: () => Promise<void>
  onClose: () => void
}) {
  const text = useText()
  const words = useRuleText().kinds
  const [name, setName] = useState(kind.name)
  const renaming = useMutation({
    mutationFn: () => updateDocumentKind(kind.code, { name, active: kind.active }, ifMatch(kind.version)),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    renaming.mutate()
  }
  return (
    <Dialog title={words.renameTitle} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={words.name}
          required
          maxLength={LONGEST_NAME}
          autoFocus
          value={name}
          error={fieldErrors(renaming.error)['name']}
          onChange={(event) => setName(event.target.value)}
        />
        <FormFailure error={renaming.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={renaming.isPending}>
            {text.common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
