import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { listAuditEntries, readAuditSeal, readAuditWords } from '../api/generated/audit'
import type { Language } from '../text/language'

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

/** How actions and kinds of things are called. */
export function wordsQuery(language: Language) {
  return queryOptions({
    queryKey: ['audit', 'words', language],
    queryFn: ({ signal }) => readAuditWords({ signal }),
    staleTime: Infinity,
  })
}

export const sealQuery = queryOptions({
  queryKey: ['audit', 'seal'],
  queryFn: ({ signal }) => readAuditSeal({ signal }),
})
