import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Notice } from '../design/Notice'
import { PayeeChangedMark } from '../operations/PayeeChangedMark'
import { listQuery } from '../operations/queries'
import { useText } from '../text/TextProvider'
import { useApprovalText } from './text'

import styles from './Approvals.module.css'

const FIRST = 10
const TO_PAY = { awaiting: 'payment', sort: 'date' } as const

/** What was approved and awaits the reader's payment, the oldest first. */
export function ToPay() {
  const text = useText()
  const words = useApprovalText().toPay
  const format = useFormat()
  const { data, error } = useQuery(listQuery(TO_PAY))
  if (error && !data) return <Notice tone="danger">{explain(error, text).message}</Notice>
  if (!data) return null
  return (
    <section className={styles['page']} aria-labelledby="to-pay">
      <div className={styles['bar']}>
        <h2 id="to-pay">{data.total.count === 0 ? words.none : words.title(data.total.count)}</h2>
        {data.total.count > 0 && (
          <Link to="/operations" search={TO_PAY}>
            {words.all}
          </Link>
        )}
      </div>
      <ul className={styles['list']} aria-labelledby="to-pay">
        {data.items.slice(0, FIRST).map((operation) => (
          <li key={operation.id} className={styles['entry']}>
            <Link to="/operations" search={{ ...TO_PAY, operation: operation.id }} className={styles['open']}>
              <span>{operation.description}</span>
              <span className={styles['amount']}>{format.money(operation.amount, operation.currency)}</span>
              <span className={styles['small']}>
                <PayeeChangedMark operation={operation} />
                {[operation.number, operation.unit.name, operation.supplier?.name].filter(Boolean).join(' · ')}
              </span>
              <span className={styles['small']}>{format.date(operation.date)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
