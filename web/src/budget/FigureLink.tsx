import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { Row, View } from './grid'
import { lastDayOf } from './year'

import styles from './Budget.module.css'

/** The statuses of the operations behind a figure. */
const STATUSES: Readonly<Record<View, readonly string[]>> = {
  forecasts: ['SUBMITTED', 'APPROVED', 'PAID'],
  planned: ['SUBMITTED', 'APPROVED', 'PAID'],
  committed: ['SUBMITTED', 'APPROVED', 'PAID'],
  available: ['SUBMITTED', 'APPROVED', 'PAID'],
  realised: ['APPROVED', 'PAID'],
  variance: ['APPROVED', 'PAID'],
  paid: ['PAID'],
}

interface FigureLinkProps {
  row: Pick<Row, 'unitId' | 'categoryId' | 'fundingSourceId'>
  view: View
  months: readonly string[]
  month: number | 'year'
  /** Its place in the grid, where only one cell is reached by Tab. */
  cell?: { place: string; here: boolean }
  children: ReactNode
}

/** A figure that leads to the operations behind it. */
export function FigureLink({ row, view, months, month, cell, children }: FigureLinkProps) {
  // What is paid after the year belongs to operations of the year.
  const one = month === 'year' ? undefined : months[month]
  return (
    <Link
      to="/operations"
      className={styles['figure']}
      search={{
        ...(row.unitId === undefined ? {} : { unit: [row.unitId] }),
        ...(row.categoryId === undefined ? {} : { category: [row.categoryId] }),
        ...(row.fundingSourceId === undefined ? {} : { fundingSource: [row.fundingSourceId] }),
        from: `${one ?? months[0]}-01`,
        to: lastDayOf(one ?? months.at(-1) ?? ''),
        status: [...STATUSES[view]],
      }}
      {...(cell ? { tabIndex: cell.here ? 0 : -1, 'data-cell': cell.place } : {})}
    >
      {children}
    </Link>
  )
}
