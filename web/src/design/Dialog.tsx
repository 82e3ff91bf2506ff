import { type ReactNode, useEffect, useId, useRef } from 'react'

import { useText } from '../text/TextProvider'
import { IconButton } from './Button'
import { classes } from './classes'

import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** `top` hangs near the top edge, `sheet` fills a phone, `wide` holds a table. */
  shape?: 'plain' | 'wide' | 'top' | 'sheet'
  /** Without a visible heading and padding; the title is still read. */
  bare?: boolean
  /** A dialog that waits for an answer cannot be dismissed with Escape. */
  persistent?: boolean
  /** A selector of what takes the focus. */
  first?: string
}

/**
 * What to answer with: a field, else the first button that is not the cross. Scoped, since a dialog may stand in
 * something that has a header of its own, as the drawer does: Enter would then close instead of answering.
 */
const FIRST = ':scope > :not(header) :is(input, select, textarea, button)'

/** A modal dialog on the browser's own element, which keeps the focus inside and gives it back. */
export function Dialog({
  title,
  onClose,
  children,
  shape = 'plain',
  bare = false,
  persistent = false,
  first = FIRST,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  const text = useText()
  useEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) {
      dialog.showModal()
      // The browser would choose the first thing that takes the focus: the cross in the corner.
      if (shape !== 'sheet') dialog.querySelector<HTMLElement>(first)?.focus()
    }
    return () => dialog?.close()
  }, [shape, first])
  return (
    <dialog
      ref={element}
      className={classes(styles['dialog'], shape !== 'plain' && styles[shape])}
      aria-labelledby={id}
      onCancel={(event) => {
        // Who closes the browser's window for choosing files cancels that choice alone.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (!persistent) onClose()
      }}
      // A form is not lost by a click beside it.
      closedby={bare ? 'any' : 'closerequest'}
    >
      {bare ? (
        <h2 id={id} className="visually-hidden">
          {title}
        </h2>
      ) : (
        <header className={styles['head']}>
          <h2 id={id}>{title}</h2>
          {!persistent && <IconButton icon="close" label={text.common.close} onClick={onClose} />}
        </header>
      )}
      <div className={classes(styles['body'], bare && styles['bare'])}>{children}</div>
    </dialog>
  )
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>
}
