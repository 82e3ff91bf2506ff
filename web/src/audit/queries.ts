import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { listAuditEntries, readAuditSeal } from '../api/generated/audit'

/** What the page's address may hold; the names are those of the API. */
export interface AuditSearch {
  from?: string
  to?: string
  actor?: string
  action?: string
  subjectType?: string
  subject?: string
  onBehalfOf?: string
  q?: string
}

export function auditQuery(filters: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      listAuditEntries({ ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export const sealQuery = queryOptions({
  queryKey: ['audit', 'seal'],
  queryFn: ({ signal }) => readAuditSeal({ signal }),
})
