import type { MouseEvent, ReactNode } from 'react'

import { useText } from '../text/TextProvider'
import { classes } from './classes'
import { type Sorting, SortHead } from './SortHead'

import styles from './DataList.module.css'

export interface Column<Row> {
  id: string
  label: string
  cell: (row: Row) => ReactNode
  /** Said in the head before the sorts, for what does not sort. */
  lead?: string
  /** A CSS width; one column without it takes the rest. */
  width?: string
  numeric?: boolean
  /** The sorts its head offers: usually one, two where a cell shows two things. */
  sorts?: readonly { name: string; label: string }[]
  /** Where it stands when the list is narrow: the body of the line, or at its end above or below. Else it is left out. */
  narrow?: 'main' | 'side' | 'aside'
  /** Left out already when the list has no room for it beside the others. */
  roomy?: boolean
}

export interface Selection {
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  toggleAll: () => void
}

interface DataListProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  /** Undefined while the first page is on its way. */
  rows: readonly Row[] | undefined
  rowId: (row: Row) => string
  rowName: (row: Row) => string
  onOpen?: (row: Row) => void
  currentId?: string | undefined
  sorting?: Sorting
  selection?: Selection | undefined
  /** A newer page is on its way; the rows shown are the old ones. */
  stale?: boolean
  rowClass?: (row: Row) => string | undefined
}

const SKELETON_ROWS = 20

/** The one list of the house: a table at a desk, lines of two at a phone; same markup, same keys. */
// A narrow list is laid out as a grid, which would take its table roles away: so they are said.
export function DataList<Row>(props: DataListProps<Row>) {
  const { label, columns, rows, sorting, selection, stale = false } = props
  const text = useText()
  const ids = rows?.map(props.rowId)
  const allSelected = ids !== undefined && ids.length > 0 && ids.every((id) => selection?.ids.has(id))
  return (
    <div className={styles['frame']}>
      <table
        role="table"
        className={classes(styles['list'], stale && styles['stale'])}
        aria-label={label}
        aria-busy={rows === undefined || stale}
      >
        <thead role="rowgroup">
          <tr role="row">
            {selection && (
              <th role="columnheader" className={styles['select']} scope="col">
                <input
                  type="checkbox"
                  aria-label={text.common.selectAll}
                  checked={allSelected}
                  // Before there is anything to select, a click would be lost.
                  disabled={!rows?.length}
                  onChange={selection.toggleAll}
                />
              </th>
            )}
            {columns.map((column) => (
              <SortHead key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows === undefined ? (
            <SkeletonRows columns={columns.length + (selection ? 1 : 0)} />
          ) : (
            rows.map((row) => <Line key={props.rowId(row)} row={row} {...props} />)
          )}
        </tbody>
      </table>
    </div>
  )
}

function Line<Row>({
  row,
  columns,
  rowId,
  rowName,
  onOpen,
  currentId,
  selection,
  rowClass,
}: DataListProps<Row> & { row: Row }) {
  const text = useText()
  const id = rowId(row)
  const selected = selection?.ids.has(id) ?? false
  // The whole line opens for the mouse; the keyboard uses the link or button inside it.
  const onClick = (event: MouseEvent) => {
    if (!onOpen || (event.target as HTMLElement).closest('a, button, input, label') || getSelection()?.toString())
      return
    onOpen(row)
  }
  return (
    <tr
      role="row"
      data-row={id}
      onClick={onClick}
      className={classes(
        onOpen && styles['opens'],
        id === currentId && styles['current'],
        selected && styles['selected'],
        rowClass?.(row),
      )}
    >
      {selection && (
        <td role="cell" className={styles['select']}>
          <input
            type="checkbox"
            aria-label={text.common.selectRow(rowName(row))}
            checked={selected}
            onChange={() => selection.toggle(id)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          role="cell"
          className={classes(
            column.numeric && 'amount',
            styles[column.narrow ?? 'wideOnly'],
            column.roomy && styles['roomy'],
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function SkeletonRows({ columns }: { columns: number }) {
  return Array.from({ length: SKELETON_ROWS }, (_, index) => (
    <tr key={index} className={styles['skeleton']} aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden from readers */}
      <td colSpan={columns}>
        <span />
      </td>
    </tr>
  ))
}

/** Shown only where the columns that say it are left out. */
export function NarrowOnly({ children }: { children: ReactNode }) {
  return <span className={styles['narrowOnly']}>{children}</span>
}

/** Shown only where the roomy columns are left out of a table, not on the lines of a narrow list. */
export function BetweenOnly({ children }: { children: ReactNode }) {
  return <span className={styles['betweenOnly']}>{children}</span>
}

/** Shown only where the roomy columns are left out. */
export function CrampedOnly({ children }: { children: ReactNode }) {
  return <span className={styles['crampedOnly']}>{children}</span>
}
