import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'

import type { BudgetTransfer } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { yearOf } from '../budget/year'
import { Badge, type Tone } from '../design/Badge'
import { Button } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useCan, useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { YearField } from '../years/YearField'
import { LineCard } from './LineCard'
import { movedBy } from './moved'
import { transfersQuery } from './queries'
import { RequestDialog } from './RequestDialog'
import { useTransferText } from './text'
import { TransferDialog } from './TransferDialog'

import styles from './Transfers.module.css'

const route = getRouteApi('/house/virements')

const TONES: Readonly<Record<BudgetTransfer['status'], Tone>> = {
  REQUESTED: 'warning',
  RECORDED: 'good',
  REJECTED: 'muted',
}

/** What changes the appropriations of a year, and who signed it. */
export function TransfersPage() {
  const text = useText()
  const words = useTransferText()
  const format = useFormat()
  const can = useCan()
  const institution = useInstitution()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const year = Number(search.fiscalYear ?? yearOf(format.today(), institution?.fiscalYearStart ?? 1))
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(transfersQuery(year))
  const [asking, setAsking] = useState<'TRANSFER' | 'AMENDMENT'>()
  const [openId, setOpenId] = useState<string>()
  const currency = institution?.currency ?? ''
  const transfers = data?.pages.flatMap((page) => page.items)
  const open = transfers?.find((transfer) => transfer.id === openId)
  const columns: readonly Column<BudgetTransfer>[] = [
    { id: 'kind', label: words.kind, width: '180px', roomy: true, cell: ({ kind }) => words.kinds[kind] },
    {
      id: 'reason',
      label: words.reason,
      narrow: 'main',
      cell: (transfer) => (
        <button type="button" className={styles['open']} onClick={() => setOpenId(transfer.id)}>
          {transfer.reason}
        </button>
      ),
    },
    {
      id: 'amount',
      label: words.amount,
      width: '200px',
      numeric: true,
      narrow: 'side',
      cell: (transfer) => format.money(movedBy(transfer), currency),
    },
    {
      id: 'requested',
      label: words.requested,
      width: '240px',
      roomy: true,
      cell: ({ requestedBy, requestedAt }) => words.by(requestedBy, format.instant(requestedAt)),
    },
    {
      id: 'status',
      label: words.status,
      width: '130px',
      narrow: 'aside',
      cell: ({ status }) => <Badge tone={TONES[status]}>{words.statuses[status]}</Badge>,
    },
  ]
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        {can('BUDGET_WRITE') && (
          <>
            <Button icon="plus" onClick={() => setAsking('AMENDMENT')}>
              {words.newAmendment}
            </Button>
            <Button look="primary" icon="plus" onClick={() => setAsking('TRANSFER')}>
              {words.newTransfer}
            </Button>
          </>
        )}
      </PageHead>
      <div className={styles['tools']}>
        <YearField
          label={words.fiscalYear}
          value={year}
          onPick={(label) => void navigate({ search: { fiscalYear: String(label) }, replace: true })}
        />
      </div>
      {search.line !== undefined && (
        <LineCard
          lineId={search.line}
          onClose={() => void navigate({ search: { fiscalYear: String(year) }, replace: true })}
        />
      )}
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {transfers?.length === 0 ? (
        <EmptyState icon="merge" title={words.emptyTitle} message={words.emptyMessage} />
      ) : (
        <DataList
          label={words.title}
          columns={columns}
          rows={transfers}
          rowId={(transfer) => transfer.id}
          rowName={(transfer) => transfer.reason}
        />
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {asking && <RequestDialog kind={asking} fiscalYear={year} onClose={() => setAsking(undefined)} />}
      {open && <TransferDialog transfer={open} onClose={() => setOpenId(undefined)} />}
    </div>
  )
}
