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
  paid: ['APPROVED', 'PAID'],
}

interface FigureLinkProps {
  /** With the id of a line, the operations charged to it and no others. */
  row: Pick<Row, 'unitId' | 'categoryId' | 'fundingSourceId'> & { lineId?: string | undefined }
  view: View
  months: readonly string[]
  month: number | 'year'
  /** Its place in the grid, where only one cell is reached by Tab. */
  cell?: { place: string; here: boolean }
  children: ReactNode
}

function placeOf({ lineId, unitId, categoryId, fundingSourceId }: FigureLinkProps['row']) {
  if (lineId !== undefined) return { budgetLine: [lineId] }
  return {
    ...(unitId === undefined ? {} : { unit: [unitId] }),
    ...(categoryId === undefined ? {} : { category: [categoryId] }),
    ...(fundingSourceId === undefined ? {} : { fundingSource: [fundingSourceId] }),
  }
}

function daysOf(first = '', last = '') {
  return { from: `${first}-01`, to: lastDayOf(last) }
}

/** A figure that leads to the operations behind it. */
export function FigureLink({ row, view, months, month, cell, children }: FigureLinkProps) {
  // Payments count in the month of their own day, and those after the year belong to operations of the year.
  const one = month === 'year' ? undefined : months[month]
  return (
    <Link
      to="/operations"
      className={styles['figure']}
      search={{
        ...placeOf(row),
        ...(view === 'paid'
          ? {
              ...daysOf(months[0], months.at(-1)),
              paidFrom: `${one ?? months[0] ?? ''}-01`,
              ...(one === undefined ? {} : { paidTo: lastDayOf(one) }),
            }
          : daysOf(one ?? months[0], one ?? months.at(-1))),
        status: [...STATUSES[view]],
      }}
      {...(cell ? { tabIndex: cell.here ? 0 : -1, 'data-cell': cell.place } : {})}
    >
      {children}
    </Link>
  )
}
