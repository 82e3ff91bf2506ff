import { useState } from 'react'

import type { Operation } from '../../api/generated/client.schemas'
import { useFormat } from '../../app/useFormat'
import { Button } from '../../design/Button'
import { Dialog, DialogActions } from '../../design/Dialog'
import { useText } from '../../text/TextProvider'
import { type Entry, entryOf, sameValue } from './entry'
import { useEntryText } from './text'
import { useEntryWords } from './useEntryWords'

import styles from './Entry.module.css'

interface ConflictDialogProps {
  /** As it was when the form opened. */
  original: Entry
  mine: Entry
  theirs: Operation
  onMerged: (entry: Entry) => void
  onClose: () => void
}

/** Two people changed the same operation: field by field, which of the two versions stays. */
export function ConflictDialog({ original, mine, theirs, onMerged, onClose }: ConflictDialogProps) {
  const text = useText()
  const entryText = useEntryText()
  const format = useFormat()
  const words = useEntryWords(theirs)
  const saved = entryOf(theirs)
  const names = (Object.keys(saved) as (keyof Entry)[]).filter((name) => !sameValue(mine[name], saved[name]))
  // A field only they touched is theirs; a field only I touched, or both did, starts as mine.
  const [kept, setKept] = useState<ReadonlySet<keyof Entry>>(
    () => new Set(names.filter((name) => !sameValue(mine[name], original[name]))),
  )
  const choose = (name: keyof Entry, own: boolean) => {
    const next = new Set(kept)
    if (own) next.add(name)
    else next.delete(name)
    setKept(next)
  }
  const merged = (): Entry => ({ ...saved, ...Object.fromEntries([...kept].map((name) => [name, mine[name]])) })
  return (
    <Dialog title={entryText.conflictTitle} shape="wide" onClose={onClose}>
      <p className="muted">{entryText.conflictLead}</p>
      <table className={styles['choices']}>
        <thead>
          <tr>
            <th scope="col">{format.instant(theirs.changedAt)}</th>
            <th scope="col">{entryText.mine}</th>
            <th scope="col">{entryText.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{words.label(name)}</th>
              {[true, false].map((own) => (
                <td key={String(own)}>
                  <label>
                    <input
                      type="radio"
                      name={name}
                      checked={kept.has(name) === own}
                      onChange={() => choose(name, own)}
                    />
                    {words.value(name, own ? mine : saved)}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <DialogActions>
        <Button onClick={onClose}>{text.common.back}</Button>
        <Button look="primary" onClick={() => onMerged(merged())}>
          {entryText.keepChosen}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
