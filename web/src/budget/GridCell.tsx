import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import { classes } from '../design/classes'
import type { CellState } from './useForecasts'

import styles from './Budget.module.css'

interface GridCellProps {
  place: string
  /** The one cell that Tab reaches. */
  here: boolean
  heat: number
  state: CellState | undefined
  editable: boolean
  label: string
  shown: string
  /** What the box starts with; undefined shows the amount. */
  editing: string | undefined
  onEnter: () => void
  onEdit: () => void
  /** `by` rows and columns the mark moves on. */
  onCommit: (typed: string, by: readonly [number, number] | undefined) => void
  onCancel: () => void
  children: ReactNode
}

export function GridCell({ state, editing, children, ...cell }: GridCellProps) {
  const look = classes(
    styles['number'],
    cell.heat > 0 && styles[`heat${cell.heat}`],
    cell.editable && styles['editable'],
    state && styles[state.refusal === undefined ? 'sending' : 'refused'],
  )
  if (editing !== undefined)
    return (
      <td role="gridcell" className={look}>
        <CellBox start={editing} label={cell.label} onCommit={cell.onCommit} onCancel={cell.onCancel} />
      </td>
    )
  if (children !== false)
    return (
      <td role="gridcell" className={look} onFocus={cell.onEnter}>
        {children}
      </td>
    )
  return (
    <td
      role="gridcell"
      data-cell={cell.place}
      tabIndex={cell.here ? 0 : -1}
      className={look}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.2 gives a gridcell aria-readonly
      aria-readonly={!cell.editable}
      aria-invalid={state?.refusal === undefined ? undefined : true}
      title={state?.refusal}
      onFocus={cell.onEnter}
      onDoubleClick={cell.editable ? cell.onEdit : undefined}
    >
      {cell.shown}
    </td>
  )
}

function CellBox({
  start,
  label,
  onCommit,
  onCancel,
}: Pick<GridCellProps, 'label' | 'onCommit' | 'onCancel'> & { start: string }) {
  const [typed, setTyped] = useState(start)
  const left = useRef(false)
  const leave = (act: () => void) => {
    if (left.current) return
    left.current = true
    act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by =
      event.key === 'Enter'
        ? [event.shiftKey ? -1 : 1, 0]
        : event.key === 'Tab'
          ? [0, event.shiftKey ? -1 : 1]
          : undefined
    if (by) {
      event.preventDefault()
      leave(() => onCommit(typed, by as [number, number]))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      leave(onCancel)
    }
    event.stopPropagation()
  }
  return (
    <input
      className={styles['box']}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person asked to edit this cell
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => leave(() => onCommit(typed, undefined))}
      onKeyDown={onKeyDown}
    />
  )
}
