import { type ButtonHTMLAttributes, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'

import { classes } from './classes'
import { Icon, type IconName } from './icons'

import styles from './Popover.module.css'

interface MenuProps {
  label: string
  trigger: (props: ButtonHTMLAttributes<HTMLButtonElement>) => ReactNode
  children: (close: () => void) => ReactNode
  align?: 'start' | 'end'
  above?: boolean
}

/** A button that opens a list of choices: arrows move, Escape and a click elsewhere close. */
export function Menu({ label, trigger, children, align = 'end', above = false }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const close = () => {
    setOpen(false)
    document.getElementById(id)?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!open) return undefined
    const anchor = document.getElementById(id)
    anchor?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
    const onPointerDown = (event: PointerEvent) => {
      if (!anchor?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [open, id])
  return (
    <div id={id} className={styles['anchor']}>
      {trigger({ 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      {open && (
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the items take the focus
        <div
          role="menu"
          aria-label={label}
          className={classes(styles['panel'], styles[align], above && styles['above'])}
          onKeyDown={(event) => onMenuKey(event, close)}
        >
          {children(close)}
        </div>
      )}
    </div>
  )
}

function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation()
    close()
    return
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')]
  const next = items.indexOf(document.activeElement as HTMLElement) + step
  items.at(next % items.length)?.focus()
}

interface MenuItemProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon?: IconName
  checked?: boolean
}

export function MenuItem({ icon, checked, children, ...rest }: MenuItemProps) {
  return (
    <button
      type="button"
      {...rest}
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      className={styles['item']}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className={styles['heading']}>{children}</div>
}

export function MenuLine() {
  return <hr className={styles['line']} />
}
