import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { Operation, PaymentView } from '../api/generated/client.schemas'
import { reversePayment } from '../api/generated/operations'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { classes } from '../design/classes'
import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { paymentsQuery } from './queries'
import { remainingOf } from './remaining'
import { ReversalDialog } from './ReversalDialog'
import { usePaymentText } from './text'

import styles from './Payments.module.css'

/** What was paid of an operation, by whom and how, and what was taken back; nothing as long as nobody paid. */
export default function PaymentSection({ operation }: { operation: Operation }) {
  const text = useText()
  const words = usePaymentText()
  const format = useFormat()
  const { data, error } = useQuery(paymentsQuery(operation.id))
  const [reversing, setReversing] = useState<PaymentView>()
  if (error) return <Notice tone="danger">{explain(error, text).message}</Notice>
  if (!data || data.items.length === 0) return null
  const takenBack = new Set(data.items.map((payment) => payment.reverses))
  const mayTakeBack = operation.actions.includes('REVERSE')
  const money = (plain: string) => format.money(plain, operation.currency)
  return (
    <section className={styles['section']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {operation.status === 'APPROVED' && (
        <dl className={styles['sums']}>
          <dt>{words.list.paid}</dt>
          <dd className="amount">{money(operation.paidAmount)}</dd>
          <dt>{words.list.remains}</dt>
          <dd className="amount">{money(remainingOf(operation))}</dd>
        </dl>
      )}
      <ul className={styles['list']}>
        {data.items.map((payment) => (
          <PaymentRow
            key={payment.id}
            payment={payment}
            takenBack={takenBack.has(payment.id)}
            onTakeBack={
              mayTakeBack && payment.reverses === null && !takenBack.has(payment.id)
                ? () => setReversing(payment)
                : undefined
            }
          />
        ))}
      </ul>
      {reversing && (
        <ReversalDialog
          title={words.reversal.title}
          message={words.reversal.message(money(reversing.amount))}
          confirm={words.reversal.confirm}
          done={words.reversal.done}
          paidOn={reversing.date}
          takeBack={(body, key) => reversePayment(operation.id, reversing.id, body, once(key))}
          onClose={() => setReversing(undefined)}
        />
      )}
    </section>
  )
}

interface PaymentRowProps {
  payment: PaymentView
  takenBack: boolean
  onTakeBack: (() => void) | undefined
}

function PaymentRow({ payment, takenBack, onTakeBack }: PaymentRowProps) {
  const names = useText().operations.paymentMethods
  const words = usePaymentText().list
  const format = useFormat()
  const how = [
    payment.reverses === null ? (payment.method === null ? words.unsaid : names[payment.method]) : words.reversal,
    payment.reference,
    payment.payee,
    payment.account,
    Number(payment.fee) === 0 ? '' : words.fee(format.money(payment.fee, payment.currency)),
  ].filter((part) => part !== '')
  return (
    <li className={styles['row']}>
      <div className={styles['line']}>
        <span>
          {format.date(payment.date)} {takenBack && <span className="muted">({words.takenBack})</span>}
        </span>
        <span className={classes('amount', takenBack && styles['void'])}>
          {format.money(payment.amount, payment.currency)}
        </span>
      </div>
      <div className="muted">{how.join(' · ')}</div>
      {payment.note !== '' && <div>{payment.note}</div>}
      <div className="muted">{words.by(payment.by?.name ?? words.system, format.instant(payment.at))}</div>
      {payment.slip && (
        <Link to="/bordereaux/$id" params={{ id: payment.slip.id }}>
          {words.slip(payment.slip.number)}
        </Link>
      )}
      {onTakeBack && (
        <Button small icon="undo" onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
    </li>
  )
}
