import { useCallback, useState } from 'react'

import { newKey } from '../../api/newKey'
import { type Entry, sameValue } from './entry'

interface Draft {
  entry: Entry
  /** The key under which this form is sent, however often. */
  key: string
}

/**
 * What is being typed, kept in this tab's storage from the first change on, so that neither a dropped line, nor a
 * reload, nor a walk through other pages loses it.
 */
export function useDraft(name: string, start: Entry) {
  const storageName = `suivi.entry.${name}`
  const [initial] = useState(start)
  const [draft, setDraft] = useState<Draft>(() => stored(storageName) ?? { entry: initial, key: newKey() })
  const [restored, setRestored] = useState(() => stored(storageName) !== undefined)
  const change = useCallback(
    (part: Partial<Entry>) => {
      setDraft((now) => {
        const next = { ...now, entry: { ...now.entry, ...part } }
        if (sameValue(next.entry, initial)) sessionStorage.removeItem(storageName)
        else sessionStorage.setItem(storageName, JSON.stringify(next))
        return next
      })
    },
    [storageName, initial],
  )
  /** Forgets what was typed and begins again, under a new key. */
  const restart = useCallback(
    (entry: Entry) => {
      sessionStorage.removeItem(storageName)
      setDraft({ entry, key: newKey() })
      setRestored(false)
    },
    [storageName],
  )
  /** After a refusal the corrected form is another request: it needs another key. */
  const renewKey = useCallback(() => setDraft((now) => ({ ...now, key: newKey() })), [])
  return { ...draft, initial, restored, change, restart, renewKey }
}

function stored(storageName: string): Draft | undefined {
  const json = sessionStorage.getItem(storageName)
  if (json === null) return undefined
  try {
    return JSON.parse(json) as Draft
  } catch {
    return undefined
  }
}
