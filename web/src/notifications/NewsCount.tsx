import { useQuery } from '@tanstack/react-query'

import { unreadQuery } from './queries'
import { useNotificationText } from './text'

import styles from './Notifications.module.css'

const MANY = 99

/** How many notifications are unread; nothing when none is. */
export default function NewsCount() {
  const words = useNotificationText()
  const { data } = useQuery(unreadQuery)
  if (!data || data.unread === 0) return null
  const count = data.unread >= MANY ? `${MANY}+` : String(data.unread)
  return (
    <span className={styles['count']} aria-label={words.news(count)}>
      {count}
    </span>
  )
}
