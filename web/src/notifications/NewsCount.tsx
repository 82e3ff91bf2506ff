import { useIsMutating, useQuery } from '@tanstack/react-query'

import { SIGN_OUT } from '../identity/session'
import { unreadQuery } from './queries'
import { useNotificationText } from './text'

import styles from './Notifications.module.css'

const MANY = 99

/** How many notifications are unread, or signatures awaited; nothing when none is. */
export default function NewsCount({ of }: { of: 'unread' | 'waiting' }) {
  const words = useNotificationText()
  const leaving = useIsMutating({ mutationKey: SIGN_OUT }) > 0
  const { data } = useQuery({ ...unreadQuery, enabled: !leaving })
  if (!data || data[of] === 0) return null
  const count = data[of] >= MANY ? `${MANY}+` : String(data[of])
  return (
    <span className={styles['count']} aria-label={of === 'unread' ? words.news(data[of], count) : words.waiting(count)}>
      {count}
    </span>
  )
}
