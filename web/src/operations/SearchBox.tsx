import type { Ref } from 'react'

import { Icon } from '../design/icons'
import { useTyped } from '../design/useTyped'
import { useText } from '../text/TextProvider'

import styles from './Operations.module.css'

const TYPING_PAUSE_MILLISECONDS = 160

/** Searches while one types, a moment after the last key. */
export function SearchBox({
  value,
  onChange,
  ref,
}: {
  value: string
  onChange: (value: string) => void
  ref: Ref<HTMLInputElement>
}) {
  const text = useText()
  const [typed, setTyped] = useTyped(value, onChange, TYPING_PAUSE_MILLISECONDS)
  return (
    <div className={styles['search']} role="search">
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        aria-label={text.operations.searchLabel}
        placeholder={text.operations.searchPlaceholder}
        aria-keyshortcuts="/"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
