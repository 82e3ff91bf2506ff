import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'

import type { OperationSummary } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { classes } from '../design/classes'
import { BetweenOnly, type Column, CrampedOnly, NarrowOnly } from '../design/DataList'
import { useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { PayeeChangedMark } from './PayeeChangedMark'
import { StatusBadge } from './StatusBadge'

import styles from './Operations.module.css'

const join = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')

export function operationName(operation: OperationSummary): string {
  return join(operation.number, operation.description)
}

/** What the list shows of each operation. */
export function useColumns(): readonly Column<OperationSummary>[] {
  const text = useText()
  const format = useFormat()
  const baseCurrency = useInstitution()?.currency ?? ''
  return useMemo(() => {
    const { fields } = text.operations
    return [
      {
        id: 'date',
        label: fields.date,
        width: '122px',
        sorts: [
          { name: 'date', label: fields.date },
          { name: 'number', label: fields.number },
        ],
        cell: (operation) => (
          <>
            <span className={styles['date']}>{format.date(operation.date)}</span>
            <span className={styles['second']}>{operation.number ?? text.common.noneValue}</span>
          </>
        ),
      },
      {
        id: 'description',
        label: fields.description,
        narrow: 'main',
        lead: fields.description,
        sorts: [{ name: 'supplier', label: fields.supplier }],
        cell: (operation) => (
          <>
            <Link
              from="/operations"
              to="/operations"
              search={(search) => ({ ...search, operation: operation.id })}
              resetScroll={false}
              preload={false}
              className={styles['title']}
              data-open
            >
              {operation.description}
            </Link>
            <span className={styles['second']}>
              <PayeeChangedMark operation={operation} />
              <NarrowOnly>{format.date(operation.date)} · </NarrowOnly>
              {join(operation.supplier?.name, operation.reference) || text.common.noneValue}
              {operation.attachments > 0 && ` · ${fields.hasAttachment} ${operation.attachments}`}
              <CrampedOnly> · {operation.category?.name ?? operation.unit.name}</CrampedOnly>
            </span>
          </>
        ),
      },
      {
        id: 'category',
        label: fields.category,
        width: '22%',
        roomy: true,
        sorts: [
          { name: 'category', label: fields.category },
          { name: 'unit', label: fields.unit },
        ],
        cell: (operation) => (
          <>
            <span className={styles['title']} title={operation.category?.path}>
              {operation.category?.name ?? text.common.noneValue}
            </span>
            <span className={styles['second']}>{operation.unit.name}</span>
          </>
        ),
      },
      {
        id: 'status',
        label: fields.status,
        width: '112px',
        roomy: true,
        narrow: 'aside',
        cell: (operation) => <StatusBadge {...operation} />,
      },
      {
        id: 'amount',
        label: fields.amount,
        width: '208px',
        numeric: true,
        narrow: 'side',
        sorts: [{ name: 'amount', label: fields.amount }],
        cell: (operation) => (
          <>
            <span className={classes(styles['money'], operation.amount.startsWith('-') && styles['negative'])}>
              {format.money(operation.amount, operation.currency)}
            </span>
            <span className={styles['second']}>
              <BetweenOnly>
                <StatusBadge {...operation} />
              </BetweenOnly>
              {operation.currency !== baseCurrency && <> {format.money(operation.baseAmount, baseCurrency)}</>}
            </span>
          </>
        ),
      },
    ]
  }, [text, format, baseCurrency])
}
