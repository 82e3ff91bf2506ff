import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { NotificationView } from '../api/generated/client.schemas'
import { readNotifications } from '../api/generated/notifications'
import { explain, useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { classes } from '../design/classes'
import { EmptyState } from '../design/EmptyState'
import { Checkbox } from '../design/Field'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { PreferenceForm } from './PreferenceForm'
import { NOTIFICATIONS, notificationsQuery, unreadQuery } from './queries'
import { useNotificationText } from './text'

import styles from './Notifications.module.css'

/** What the person is told, and how they want to be told by mail. */
export function NotificationsPage() {
  const text = useText()
  const words = useNotificationText()
  const [unreadOnly, setUnreadOnly] = useState(false)
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    notificationsQuery(unreadOnly),
  )
  const items = data?.pages.flatMap((page) => page.items)
  const read = useRead()
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        <Button
          icon="check"
          busy={read.isPending}
          disabled={items?.every((item) => item.read) ?? true}
          onClick={() => read.mutate(null)}
        >
          {words.readAll}
        </Button>
      </PageHead>
      <Checkbox
        label={words.unreadOnly}
        checked={unreadOnly}
        onChange={(event) => setUnreadOnly(event.target.checked)}
      />
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {items?.length === 0 && <EmptyState icon="check" title={words.emptyTitle} message={words.emptyMessage} />}
      {items !== undefined && items.length > 0 && (
        <ul className={styles['list']} aria-label={words.title}>
          {items.map((item) => (
            <NotificationRow key={item.id} item={item} onRead={() => read.mutate([item.id])} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
      <PreferenceForm />
    </div>
  )
}

function NotificationRow({ item, onRead }: { item: NotificationView; onRead: () => void }) {
  const words = useNotificationText()
  const format = useFormat()
  return (
    <li className={classes(styles['row'], !item.read && styles['new'])}>
      <div className={styles['said']}>
        {!item.read && <span className="visually-hidden">{words.unread}. </span>}
        {item.sentence}
        <div className="muted">{format.instant(item.at)}</div>
      </div>
      <Link {...placeOf(item)} className={styles['open']} onClick={() => item.read || onRead()}>
        {words.open}
      </Link>
    </li>
  )
}

/** Where it can be seen, or done. */
function placeOf({ kind, subjectId }: NotificationView) {
  switch (kind) {
    case 'IMPORT':
      return subjectId === null
        ? ({ to: '/imports' } as const)
        : ({ to: '/imports/$id', params: { id: subjectId } } as const)
    case 'OVERDUE':
      return { to: '/a-traiter' } as const
    case 'THRESHOLD':
      return { to: '/tableau-de-bord' } as const
    case 'STAND_IN':
      return { to: '/interims' } as const
    case 'AWAITED':
    case 'COMMENTED':
    case 'DECIDED':
    case 'PAID':
    case 'SUBMITTED':
      return { to: '/operations', search: subjectId === null ? {} : { operation: subjectId } } as const
  }
}

function useRead() {
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[] | null) => readNotifications({ ids }),
    onError,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: NOTIFICATIONS }),
        queryClient.invalidateQueries({ queryKey: unreadQuery.queryKey }),
      ]),
  })
}
