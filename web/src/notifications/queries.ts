import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import type { MailState } from '../api/generated/client.schemas'
import { getMailState, listMails } from '../api/generated/mails'
import { countNotifications, getNotificationPreferences, listNotifications } from '../api/generated/notifications'
import { OPERATIONS } from '../operations/queries'

export const NOTIFICATIONS = ['notifications'] as const
export const MAILS = ['mails'] as const

export function notificationsQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: [...NOTIFICATIONS, 'list', unread],
    queryFn: ({ pageParam, signal }) =>
      listNotifications({ unread, ...(pageParam === '' ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export const unreadQuery = queryOptions({
  queryKey: [...OPERATIONS, ...NOTIFICATIONS, 'count'],
  queryFn: ({ signal }) => countNotifications({ signal }),
  refetchInterval: 60_000,
})

export const preferencesQuery = queryOptions({
  queryKey: [...NOTIFICATIONS, 'preferences'],
  queryFn: ({ signal }) => getNotificationPreferences({ signal }),
})

export const mailStateQuery = queryOptions({
  queryKey: [...MAILS, 'state'],
  queryFn: ({ signal }) => getMailState({ signal }),
})

export function mailsQuery(state: MailState | undefined) {
  return infiniteQueryOptions({
    queryKey: [...MAILS, 'list', state],
    queryFn: ({ pageParam, signal }) =>
      listMails(
        { ...(state === undefined ? {} : { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}
