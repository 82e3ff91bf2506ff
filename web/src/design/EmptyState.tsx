import type { ReactNode } from 'react'

import { Icon, type IconName } from './icons'

import styles from './EmptyState.module.css'

/** Says why there is nothing, and what to do about it. */
export function EmptyState({
  icon,
  title,
  message,
  children,
}: {
  icon: IconName
  title: string
  message?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={styles['empty']}>
      <span className={styles['icon']}>
        <Icon name={icon} size={24} />
      </span>
      <h2>{title}</h2>
      {message !== undefined && <p className="muted">{message}</p>}
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  )
}
