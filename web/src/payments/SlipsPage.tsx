import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { SlipView } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Badge } from '../design/Badge'
import { Button } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { slipsQuery } from './queries'
import { usePaymentText } from './text'

import styles from './Payments.module.css'

/** The slips of payments made together, the latest first. */
export function SlipsPage() {
  const text = useText()
  const words = usePaymentText().slips
  const format = useFormat()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(slipsQuery)
  const slips = data?.pages.flatMap((page) => page.items)
  const columns: readonly Column<SlipView>[] = [
    {
      id: 'number',
      label: words.number,
      narrow: 'main',
      cell: (slip) => (
        <>
          <Link to="/bordereaux/$id" params={{ id: slip.id }} className={styles['open']}>
            {slip.number}
          </Link>
          <div className="muted">
            {format.date(slip.date)} · {slip.method === null ? words.each : text.operations.paymentMethods[slip.method]}
          </div>
        </>
      ),
    },
    {
      id: 'total',
      label: words.total,
      width: '190px',
      numeric: true,
      narrow: 'side',
      cell: (slip) => slip.sums.map((sum) => <div key={sum.currency}>{format.money(sum.amount, sum.currency)}</div>),
    },
    {
      id: 'state',
      label: words.state,
      width: '150px',
      narrow: 'aside',
      cell: (slip) => <SlipBadge slip={slip} />,
    },
    { id: 'reference', label: words.reference, width: '180px', roomy: true, cell: (slip) => slip.reference },
    { id: 'madeBy', label: words.madeBy, width: '180px', roomy: true, cell: (slip) => slip.madeBy?.name },
  ]
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead} />
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {slips?.length === 0 ? (
        <EmptyState icon="file" title={words.emptyTitle} message={words.emptyMessage} />
      ) : (
        <DataList
          label={words.title}
          columns={columns}
          rows={slips}
          rowId={(slip) => slip.id}
          rowName={(slip) => slip.number}
        />
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

/** Nothing where all of it stands. */
function SlipBadge({ slip }: { slip: SlipView }) {
  const words = usePaymentText().slips
  if (slip.cancelled) return <Badge tone="danger">{words.cancelled}</Badge>
  return slip.takenBack > 0 && <Badge tone="warning">{words.cancelledInPart}</Badge>
}
