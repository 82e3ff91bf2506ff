import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { Import } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { useImportText } from './text'

import styles from './Imports.module.css'

/** The server at work; the page may be left. */
export function WorkingStep({ item }: { item: Import }) {
  const words = useImportText()
  const format = useFormat()
  const queryClient = useQueryClient()
  // Whatever the work was, lists and references are no longer what they were.
  useEffect(
    () => () => {
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'imports' })
    },
    [queryClient],
  )
  const title = item.status === 'CHECKING' ? words.checking : item.status === 'UNDOING' ? words.undoing : words.running
  const { lines, total } = item.progress ?? { lines: 0, total: null }
  return (
    <div className={styles['working']} role="status">
      <h2>{title}</h2>
      <progress
        className={styles['bar']}
        aria-label={title}
        {...(total === null ? {} : { value: lines, max: total })}
      />
      <p>{words.progress(format.count(lines), total === null ? null : format.count(total))}</p>
      <p className="muted">{words.canLeave}</p>
    </div>
  )
}
