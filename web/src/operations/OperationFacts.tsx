import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { Operation } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { useText } from '../text/TextProvider'
import { PayeeNow } from './PayeeNow'
import { useStepText } from './steps/text'

import styles from './Drawer.module.css'

/** The operation's facts as terms and values; what is not given is left out, except what every operation should have. */
export function OperationFacts({ operation }: { operation: Operation }) {
  const text = useText()
  const format = useFormat()
  const { fields, paymentMethods } = text.operations
  const { noValue, importedFrom } = useStepText()
  const missing = <span className="muted">{noValue}</span>
  const facts: [string, ReactNode][] = [
    [fields.date, format.date(operation.date)],
    [
      fields.supplier,
      operation.supplier ? (
        <>
          {operation.supplier.name}
          <div className={styles['sub']}>
            <PayeeNow operation={operation} />
          </div>
        </>
      ) : (
        missing
      ),
    ],
    [fields.unit, operation.unit.name],
    [fields.category, operation.category?.path ?? missing],
    [fields.fundingSource, operation.fundingSource?.name ?? missing],
    [fields.reference, operation.reference],
    [fields.paymentMethod, operation.paymentMethod && paymentMethods[operation.paymentMethod]],
    [fields.rate, operation.rate && format.number(operation.rate)],
    [fields.notes, operation.notes && <span className={styles['notes']}>{operation.notes}</span>],
    [fields.approvedAt, operation.approvedAt && format.instant(operation.approvedAt)],
    [fields.paidOn, operation.paidOn && format.date(operation.paidOn)],
    [fields.createdBy, operation.createdBy?.name],
    [fields.createdAt, format.instant(operation.createdAt)],
    [
      fields.import,
      operation.importId && (
        <Link to="/imports/$id" params={{ id: operation.importId }}>
          {importedFrom}
        </Link>
      ),
    ],
  ]
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([term, value]) => (
          <div key={term} className={styles['fact']}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
