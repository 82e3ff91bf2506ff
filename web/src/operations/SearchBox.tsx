import { type Ref, useEffect, useRef, useState } from 'react'

import { Icon } from '../design/icons'
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
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    // The address changed by itself: a cleared filter, a saved view, the browser's back.
    if (value !== sent.current) {
      sent.current = value
      setTyped(value)
    }
  }, [value])
  useEffect(() => {
    if (typed === sent.current) return undefined
    const timer = setTimeout(() => {
      sent.current = typed
      onChange(typed)
    }, TYPING_PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
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
