import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, DownloadLink } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { AuditFilters } from './AuditFilters'
import { EntryItem } from './EntryItem'
import { auditQuery, type AuditSearch, sealQuery } from './queries'
import { SealState } from './SealState'
import { useAuditText } from './text'

import styles from './Audit.module.css'

const route = getRouteApi('/house/journal-d-audit')

/** Everything that was done, the newest first. */
export function AuditPage() {
  const text = useText()
  const words = useAuditText()
  const format = useFormat()
  const search: AuditSearch = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(search))
  const { data: sealed } = useQuery(sealQuery)
  const entries = data?.pages.flatMap((page) => page.items)
  const searchedTo = data?.pages.at(-1)?.searchedTo
  const filter = (change: AuditSearch) =>
    void navigate({ search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value)) })
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        <DownloadLink icon="export" href={`/api/v1/audit.csv?${new URLSearchParams({ ...search })}`} download>
          {words.export}
        </DownloadLink>
      </PageHead>
      <AuditFilters
        search={search}
        actorName={entries?.find((entry) => entry.actorId === search.actor)?.actor}
        principalName={entries?.find((entry) => entry.onBehalfOfId === search.onBehalfOf)?.onBehalfOf ?? undefined}
        onFilter={filter}
      />
      {sealed && <SealState state={sealed} />}
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {entries?.length === 0 && !hasNextPage ? (
        <EmptyState icon="history" title={words.emptyTitle} message={words.emptyMessage} />
      ) : (
        <ol className={styles['entries']} aria-label={words.title}>
          {entries?.map((entry) => (
            <EntryItem key={entry.id} entry={entry} onFilter={filter} />
          ))}
        </ol>
      )}
      {searchedTo && (
        <p role="status" className="muted">
          {words.searchedTo(format.instant(searchedTo))}
        </p>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {searchedTo ? words.searchOn : words.older}
        </Button>
      )}
    </div>
  )
}
