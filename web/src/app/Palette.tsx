import { type KeyboardEvent, useId, useState } from 'react'

import { Dialog } from '../design/Dialog'
import { Icon } from '../design/icons'
import { useText } from '../text/TextProvider'
import { type PaletteEntry, usePaletteEntries } from './usePaletteEntries'

import styles from './Palette.module.css'

/** Ctrl K: every page, action and operation a few letters away. */
export function Palette({ onClose }: { onClose: () => void }) {
  const text = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const entries = usePaletteEntries(typed)
  const current = Math.min(at, entries.length - 1)
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      const next = (current + step + entries.length) % entries.length
      setAt(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[current])
    }
  }
  return (
    <Dialog title={text.shell.palette} shape="top" bare onClose={onClose}>
      <div className={styles['box']}>
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={`${id}-${current}`}
          aria-label={text.shell.palette}
          placeholder={text.shell.palettePlaceholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={id} role="listbox" aria-label={text.shell.palette} className={styles['results']}>
        {entries.map((entry, index) => (
          <div key={entry.id}>
            {entry.group !== entries[index - 1]?.group && (
              <div className={styles['group']} role="presentation">
                {text.shell[entry.group]}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's */}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={styles['option']}
              onMouseMove={() => setAt(index)}
              onClick={() => run(entry)}
            >
              <Icon name={entry.icon} />
              <span className={styles['words']}>{entry.label}</span>
              {entry.extra !== undefined && <span className={styles['extra']}>{entry.extra}</span>}
            </div>
          </div>
        ))}
        {entries.length === 0 && <div className={styles['empty']}>{text.shell.paletteEmpty}</div>}
      </div>
    </Dialog>
  )
}
