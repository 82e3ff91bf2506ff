import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import type { Operation } from '../../api/generated/client.schemas'
import { hasSlug, isPassing } from '../../api/problems'
import { explain, fieldErrors } from '../../app/explain'
import { Button } from '../../design/Button'
import { Notice } from '../../design/Notice'
import { useInstitution } from '../../identity/session'
import { currenciesQuery } from '../../references/queries'
import { useLanguage, useText } from '../../text/TextProvider'
import { DuplicateWarning } from './DuplicateWarning'
import { bodyOf, type Entry } from './entry'
import { EntryAvailability } from './EntryAvailability'
import { EntryConflict } from './EntryConflict'
import { EntryFields } from './EntryFields'
import { EntrySummary } from './EntrySummary'
import { useEntryText } from './text'
import { useDraft } from './useDraft'
import { useMissing } from './useMissing'
import { useSaveEntry } from './useSaveEntry'

import styles from './Entry.module.css'

interface EntryFormProps {
  /** The name under which the draft is kept. */
  name: string
  start: Entry
  edited?: Operation
  onSaved: (operation: Operation) => void
  /** For a new one only: what the next entry starts from. */
  next?: (last: Entry) => Entry
  onSavedAndNew?: (operation: Operation) => void
  /** What stands below the fields: its documents. */
  children?: ReactNode
}

export function EntryForm({ name, start, edited, onSaved, next, onSavedAndNew, children }: EntryFormProps) {
  const text = useText()
  const entryText = useEntryText()
  const institution = useInstitution()
  const baseCurrency = institution?.currency ?? start.currency
  const draft = useDraft(name, start)
  const [version, setVersion] = useState(edited?.version ?? 0)
  const [asked, setAsked] = useState(false)
  const saving = useSaveEntry()
  const form = useRef<HTMLFormElement>(null)
  const baseDecimals = institution?.currencyDigits ?? 0
  const decimals = useDecimals(draft.entry.currency, baseCurrency, baseDecimals)
  const missing = useMissing(draft.entry, baseCurrency)
  const body = bodyOf(draft.entry, baseCurrency)
  const shut = hasSlug(saving.error, 'period-closed') ? { date: explain(saving.error, text).message } : {}
  const errors = { ...fieldErrors(saving.error), ...shut, ...(asked ? missing : {}) }
  const stale = hasSlug(saving.error, 'version-stale')
  const exceeded = hasSlug(saving.error, 'budget-exceeded')

  const save = (andNew: boolean) => {
    setAsked(true)
    // Leaving a box is what makes its last letters count, so the focus goes to the form first.
    if (!body) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    saving.mutate(
      { body, key: draft.key, edited: edited && { id: edited.id, version } },
      {
        onSuccess: (saved) => {
          setAsked(false)
          if (andNew && next) {
            draft.restart(next(draft.entry))
            form.current?.querySelector<HTMLElement>('input')?.focus()
            onSavedAndNew?.(saved)
          } else {
            draft.restart(draft.entry)
            onSaved(saved)
          }
        },
        onError: (error) => {
          if (!isPassing(error)) draft.renewKey()
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save(event.shiftKey)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    save(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut from any of its fields
    <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {draft.restored && (
        <div className={styles['restored']}>
          <Notice tone="info">
            {entryText.restored}
            <Button small look="quiet" onClick={() => draft.restart(draft.initial)}>
              {entryText.discard}
            </Button>
          </Notice>
        </div>
      )}
      <div className={styles['layout']}>
        <EntryFields
          entry={draft.entry}
          change={draft.change}
          errors={errors}
          baseCurrency={baseCurrency}
          baseDecimals={baseDecimals}
          decimals={decimals}
          ownId={edited?.id}
        >
          {children !== undefined && <div className={styles['group']}>{children}</div>}
        </EntryFields>
        <EntrySummary entry={draft.entry} baseCurrency={baseCurrency} baseDecimals={baseDecimals} decimals={decimals}>
          <EntryAvailability
            entry={draft.entry}
            baseCurrency={baseCurrency}
            baseDecimals={baseDecimals}
            decimals={decimals}
            ownId={edited?.id}
            refusal={exceeded ? explain(saving.error, text).message : undefined}
          />
          <DuplicateWarning body={body} ownId={edited?.id} />
          {saving.error && !stale && !exceeded && <Notice tone="danger">{explain(saving.error, text).message}</Notice>}
          <div className={styles['buttons']}>
            <Button type="submit" look="primary" busy={saving.isPending}>
              {entryText.save}
            </Button>
            {next && (
              <Button disabled={saving.isPending} onClick={() => save(true)}>
                {entryText.saveAndNew}
              </Button>
            )}
          </div>
          <p className={styles['keys']}>{entryText.keys}</p>
        </EntrySummary>
      </div>
      {stale && edited && (
        <EntryConflict
          id={edited.id}
          original={draft.initial}
          mine={draft.entry}
          onMerged={(entry, theirs) => {
            draft.change(entry)
            setVersion(theirs.version)
            saving.reset()
          }}
          onClose={saving.reset}
        />
      )}
    </form>
  )
}

function useDecimals(currency: string, baseCurrency: string, baseDecimals: number): number {
  const { language } = useLanguage()
  const { data } = useQuery(currenciesQuery(language))
  return currency === baseCurrency ? baseDecimals : (data?.items.find((item) => item.code === currency)?.digits ?? 2)
}
