import type { ReactNode } from 'react'

import { Checkbox } from '../design/Field'
import { Icon } from '../design/icons'
import { useReferenceText } from './text'

import styles from './References.module.css'

interface ListToolsProps {
  q: string
  onQ: (q: string) => void
  inactive: boolean
  onInactive: (shown: boolean) => void
  children?: ReactNode
}

/** The words and the switch that narrow a list of references. */
export function ListTools({ q, onQ, inactive, onInactive, children }: ListToolsProps) {
  const referenceText = useReferenceText()
  return (
    <div className={styles['tools']}>
      <div className={styles['search']} role="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={referenceText.search}
          placeholder={referenceText.search}
          value={q}
          onChange={(event) => onQ(event.target.value)}
        />
      </div>
      <Checkbox
        label={referenceText.showInactive}
        checked={inactive}
        onChange={(event) => onInactive(event.target.checked)}
      />
      {children}
    </div>
  )
}
