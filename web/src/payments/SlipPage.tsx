import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { PaymentSlip, SlipEntry } from '../api/generated/client.schemas'
import { reversePaymentSlip } from '../api/generated/payment-slips'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, DownloadLink } from '../design/Button'
import { classes } from '../design/classes'
import { type Column, DataList } from '../design/DataList'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { slipQuery } from './queries'
import { ReversalDialog } from './ReversalDialog'
import { usePaymentText } from './text'

import styles from './Payments.module.css'

const route = getRouteApi('/house/bordereaux/$id')

/** One slip: whom to pay how much on which account, to print and hand over. */
export function SlipPage() {
  const text = useText()
  const words = usePaymentText().slips
  const { id } = route.useParams()
  const { data, error } = useQuery(slipQuery(id))
  if (error) return <Notice tone="danger">{explain(error, text).message}</Notice>
  return (
    <div className={styles['page']}>
      <Link to="/bordereaux" className={styles['back']}>
        {words.back}
      </Link>
      {data && <Sheet sheet={data} />}
    </div>
  )
}

function Sheet({ sheet: { slip, entries, takenBack, reversible } }: { sheet: PaymentSlip }) {
  const [reversing, setReversing] = useState(false)
  const text = useText()
  const words = usePaymentText()
  const format = useFormat()
  const file = (extension: string) => `/api/v1/payment-slips/${slip.id}/slip.${extension}`
  const lead = [
    `${words.slips.date} ${format.date(slip.date)}`,
    slip.method === null ? words.slips.each : text.operations.paymentMethods[slip.method],
    slip.reference,
    slip.note,
  ].filter((part) => part !== '')
  const ways = takenBack
    .map(({ date, by, reason }) => words.slips.way(format.date(date), by?.name ?? words.slips.system, reason))
    .join(' · ')
  const columns: readonly Column<SlipEntry>[] = [
    {
      id: 'payee',
      label: words.slips.payee,
      narrow: 'main',
      cell: (entry) => (
        <>
          {entry.supplier ?? words.slips.noPayee}
          <div className="muted">
            <Link to="/operations" search={{ operation: entry.operationId }}>
              {entry.number}
            </Link>{' '}
            {entry.description}
          </div>
        </>
      ),
    },
    { id: 'account', label: words.slips.account, width: '220px', roomy: true, cell: (entry) => entry.account },
    {
      id: 'method',
      label: words.slips.method,
      width: '140px',
      narrow: 'aside',
      cell: (entry) =>
        entry.takenBack
          ? words.slips.takenBack
          : entry.method === null
            ? ''
            : text.operations.paymentMethods[entry.method],
    },
    {
      id: 'amount',
      label: words.slips.amount,
      width: '180px',
      numeric: true,
      narrow: 'side',
      cell: (entry) => (
        <span className={classes(entry.takenBack && styles['void'])}>{format.money(entry.amount, entry.currency)}</span>
      ),
    },
  ]
  return (
    <>
      <PageHead title={`${words.slips.number} ${slip.number}`} lead={lead.join(' · ')}>
        <DownloadLink icon="import" href={file('xlsx')} download>
          {words.slips.excel}
        </DownloadLink>
        <DownloadLink icon="file" href={file('pdf')} download>
          {words.slips.print}
        </DownloadLink>
        {reversible && (
          <Button icon="undo" onClick={() => setReversing(true)}>
            {words.slips.reversal.button}
          </Button>
        )}
      </PageHead>
      {slip.takenBack > 0 && (
        <Notice tone="warning">
          {slip.cancelled ? words.slips.wholly(ways) : words.slips.inPart(slip.takenBack, slip.payments, ways)}
        </Notice>
      )}
      <DataList
        label={slip.number}
        columns={columns}
        rows={entries}
        rowId={(entry) => entry.operationId}
        rowName={(entry) => entry.description}
      />
      {reversing && (
        <ReversalDialog
          title={words.slips.reversal.title(slip.number)}
          message={words.slips.reversal.message(entries.filter((entry) => !entry.takenBack).length)}
          confirm={words.slips.reversal.confirm}
          done={words.slips.reversal.done}
          paidOn={slip.date}
          takeBack={(body, key) => reversePaymentSlip(slip.id, body, once(key))}
          onClose={() => setReversing(false)}
        />
      )}
      {slip.sums.map((sum) => (
        <div key={sum.currency}>
          {Number(sum.takenBack) !== 0 && (
            <p className={styles['total']}>
              <span>{words.slips.totalTakenBack}</span>
              <span className="amount">{format.money(sum.takenBack, sum.currency)}</span>
            </p>
          )}
          <p className={styles['total']}>
            <strong>{words.slips.total}</strong>
            <strong className="amount">{format.money(sum.amount, sum.currency)}</strong>
          </p>
        </div>
      ))}
    </>
  )
}
