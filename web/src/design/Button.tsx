import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'

import { classes } from './classes'
import { Icon, type IconName } from './icons'

import styles from './Button.module.css'

interface Look {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  small?: boolean
  icon?: IconName
}

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  busy?: boolean
  pressed?: boolean
  shortcut?: string
  ref?: Ref<HTMLButtonElement>
}

function lookClass({ look = 'plain', small }: Look, ...more: (string | false | undefined)[]): string {
  return classes(styles['button'], styles[look], small && styles['small'], ...more)
}

export function Button({
  look,
  small,
  icon,
  busy = false,
  pressed,
  shortcut,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={lookClass(
        { ...(look ? { look } : {}), ...(small ? { small } : {}) },
        pressed && styles['pressed'],
        className,
      )}
      disabled={rest.disabled === true || busy}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
    >
      {busy ? <span className={styles['spinner']} aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'shortcut'> {
  icon: IconName
  /** What it does; read by screen readers and shown on hover. */
  label: string
}

export function IconButton({ label, look = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} look={look} className={classes(styles['icon'], className)} aria-label={label} title={label} />
  )
}

interface AnchorProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {
  children?: ReactNode
  ref?: Ref<HTMLAnchorElement>
}

function ButtonAnchor({ look, small, icon, children, className, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={lookClass({ ...(look ? { look } : {}), ...(small ? { small } : {}) }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A link that looks like a button; a plain one for downloads. */
export const DownloadLink = ButtonAnchor

/** A link to a page of the application that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)
