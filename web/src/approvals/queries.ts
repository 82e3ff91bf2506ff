import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { getInbox, listStuckApprovals } from '../api/generated/inbox'
import { listApprovals } from '../api/generated/operations'
import { OPERATIONS } from '../operations/queries'

/** Under the key of operations: whatever changes one of them may change what waits. */
export function approvalsQuery(id: string) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'approvals', id],
    queryFn: ({ signal }) => listApprovals(id, { signal }),
  })
}

export const inboxQuery = infiniteQueryOptions({
  queryKey: [...OPERATIONS, 'inbox'],
  queryFn: ({ pageParam, signal }) => getInbox(pageParam === '' ? {} : { cursor: pageParam }, { signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

export const stuckQuery = infiniteQueryOptions({
  queryKey: [...OPERATIONS, 'stuck'],
  queryFn: ({ pageParam, signal }) => listStuckApprovals(pageParam === '' ? {} : { cursor: pageParam }, { signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})
