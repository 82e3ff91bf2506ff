import {
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

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
        <Panel label={label} anchorId={id} align={align} above={above} close={close} leave={() => setOpen(false)}>
          {children(close)}
        </Panel>
      )}
    </div>
  )
}

interface PanelProps {
  label: string
  anchorId: string
  align: 'start' | 'end'
  above: boolean
  close: () => void
  leave: () => void
  children: ReactNode
}

const GAP_PIXELS = 6

/** The list of choices, above everything else on the page and inside the window. */
function Panel({ label, anchorId, align, above, close, leave, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = panel.current
    const anchor = document.getElementById(anchorId)?.getBoundingClientRect()
    if (!element || !anchor) return
    element.showPopover()
    const { offsetHeight: height, offsetWidth: width } = element
    const up = above || (anchor.bottom + GAP_PIXELS + height > innerHeight && anchor.top > innerHeight - anchor.bottom)
    const top = up ? anchor.top - GAP_PIXELS - height : anchor.bottom + GAP_PIXELS
    const left = align === 'start' ? anchor.left : anchor.right - width
    element.style.top = `${Math.max(GAP_PIXELS, top)}px`
    element.style.left = `${Math.max(GAP_PIXELS, Math.min(left, innerWidth - width - GAP_PIXELS))}px`
    element.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true })
  }, [anchorId, align, above])
  const onScroll = useEffectEvent((event: Event) => {
    if (event.target !== panel.current) leave()
  })
  useEffect(() => {
    addEventListener('resize', onScroll)
    document.addEventListener('scroll', onScroll, true)
    return () => {
      removeEventListener('resize', onScroll)
      document.removeEventListener('scroll', onScroll, true)
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the items take the focus
    <div
      ref={panel}
      popover="manual"
      role="menu"
      aria-label={label}
      className={styles['panel']}
      onKeyDown={(event) => onMenuKey(event, close)}
    >
      {children}
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
