import type { ButtonHTMLAttributes } from 'react'

import { useSession } from '../identity/session'
import { useText } from '../text/TextProvider'

import styles from './Shell.module.css'

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}

/** Who is signed in, by name and role; what it opens comes after. */
export function AccountButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  const text = useText()
  const user = useSession()?.user
  if (!user) return null
  return (
    <button type="button" {...props} className={styles['account']}>
      <span className={styles['avatar']} aria-hidden="true">
        {initials(user.name)}
      </span>
      <span className={styles['accountName']}>
        <span className={styles['ellipsis']}>{user.name}</span>
        <small className={styles['ellipsis']}>{text.users.roles[user.role]}</small>
      </span>
    </button>
  )
}
