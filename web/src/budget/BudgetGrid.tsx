import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { useFormat } from '../app/useFormat'
import { classes } from '../design/classes'
import { parseNumber } from '../text/numbers'
import { useLanguage } from '../text/TextProvider'
import { FigureLink } from './FigureLink'
import { amountOf, heatOf, pastedCells, type Row, type View } from './grid'
import { GridCell } from './GridCell'
import { LineHead } from './LineHead'
import { useBudgetText } from './text'
import { type Change, type useForecasts, cellKey } from './useForecasts'

import styles from './Budget.module.css'

const MONTHS = 12

interface BudgetGridProps {
  rows: readonly Row[]
  view: View
  months: readonly string[]
  decimals: number
  canWrite: boolean
  forecasts: ReturnType<typeof useForecasts>
  selected: ReadonlySet<string>
  onToggle: (lineId: string) => void
}

interface Place {
  row: number
  /** 0 is the year, 1 to 12 the months, 13 what is paid after them. */
  column: number
}

/** Lines × months, as in a spreadsheet: arrows, F2, Enter, Escape, Ctrl+Z, paste. */
export function BudgetGrid({ rows, view, months, decimals, canWrite, forecasts, selected, onToggle }: BudgetGridProps) {
  const words = useBudgetText()
  const format = useFormat()
  const { language } = useLanguage()
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<string>()
  const monthLabels = months.map((month) => format.month(month))
  const table = useRef<HTMLTableElement>(null)
  const columns = MONTHS + (view === 'paid' ? 1 : 0)
  const row = Math.min(at.row, rows.length - 1)
  const column = Math.min(at.column, columns)

  const editable = (target: Row | undefined) =>
    view === 'forecasts' && canWrite && target?.line?.status === 'DRAFT' && target.line.budgeted
  const editableHere = column > 0 && editable(rows[row])

  const go = (place: Place) => {
    const next = {
      row: Math.max(0, Math.min(place.row, rows.length - 1)),
      column: Math.max(0, Math.min(place.column, columns)),
    }
    // At once, so that no key falls between the box that goes and the cell that takes the next one.
    flushSync(() => {
      setEditing(undefined)
      setAt(next)
    })
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** Takes what was typed into the cells from a place on; says at each cell what cannot be taken. */
  const take = (from: Place, cells: readonly (readonly string[])[]) => {
    const changes: Change[] = []
    const targets = rows.slice(from.row).filter((target) => target.line?.budgeted === true)
    cells.forEach((values, down) => {
      const line = targets[down]?.line
      values.forEach((typed, right) => {
        const month = from.column - 1 + right
        if (!line || month < 0 || month >= MONTHS) return
        const amount = typed === '' || typed === '-' || typed === '–' ? '0' : parseNumber(typed, language, decimals)
        if (!editable(targets[down])) forecasts.refuse(line.id, month, line.forecasts[month] ?? '0', words.notDraft)
        else if (amount === undefined) forecasts.refuse(line.id, month, typed, words.notANumber(typed))
        else if (amount.startsWith('-')) forecasts.refuse(line.id, month, amount, words.negative)
        else if (amount !== line.forecasts[month] || forecasts.cells.has(cellKey(line.id, month)))
          changes.push({ lineId: line.id, month, amount })
      })
    })
    if (changes.length > 0) forecasts.change(changes)
  }

  const commit = (typed: string, then: Place | undefined) => {
    if (editing === undefined) return
    take({ row, column }, [[typed.trim()]])
    if (then) go(then)
    else setEditing(undefined)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined || !(event.target as HTMLElement).dataset['cell']) return
    const step = STEPS[event.key]
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      forecasts.undo()
    } else if (event.key === 'Escape') {
      const line = rows[row]?.line
      if (line) forecasts.forgive(line.id, column - 1)
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return
    } else if (step) {
      event.preventDefault()
      go({ row: row + step[0], column: column + step[1] })
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      go({ row, column: event.key === 'Home' ? 0 : columns })
    } else if (editableHere) {
      startEditing(event)
    }
  }

  const startEditing = (event: KeyboardEvent) => {
    if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault()
      setEditing(shownAt(row, column))
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      take({ row, column }, [['0']])
    } else if (/^[\d(.,-]$/.test(event.key)) {
      event.preventDefault()
      setEditing(event.key)
    }
  }

  const shownAt = (rowIndex: number, columnIndex: number): string => {
    const line = rows[rowIndex]?.line
    const state = line && forecasts.cells.get(cellKey(line.id, columnIndex - 1))
    return format.number(state?.typed ?? line?.forecasts[columnIndex - 1] ?? '0')
  }

  const onPaste = (event: ClipboardEvent) => {
    if (editing !== undefined || view !== 'forecasts' || column === 0) return
    event.preventDefault()
    take({ row, column }, pastedCells(event.clipboardData.getData('text/plain')))
  }

  const refusal = [...forecasts.cells.entries()].find(([, state]) => state.refusal !== undefined)
  const refusedRow = refusal && rows.find((one) => one.line && refusal[0].startsWith(`${one.line.id}:`))
  const refusedMonth = monthLabels[Number(refusal?.[0].split(':')[1])]

  return (
    <>
      <div className={styles['frame']} tabIndex={-1}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes keys */}
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the pattern of a grid is a table that takes keys
          role="grid"
          aria-label={words.title}
          className={styles['grid']}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        >
          <thead>
            <tr>
              <th scope="col" className={styles['line']}>
                {words.line}
              </th>
              <th scope="col" className={styles['number']}>
                {words.total}
              </th>
              {months.map((month) => (
                <th key={month} scope="col" className={styles['number']}>
                  {format.month(month)}
                </th>
              ))}
              {view === 'paid' && (
                <th scope="col" className={styles['number']}>
                  {words.afterYear}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, rowIndex) => (
              <tr key={one.key} className={classes(!one.line && styles[one.level === 0 ? 'unit' : 'sum'])}>
                <LineHead
                  row={one}
                  selected={one.line !== undefined && selected.has(one.line.id)}
                  onToggle={() => onToggle(one.key)}
                />
                {Array.from({ length: columns + 1 }, (_, columnIndex) => {
                  const month = columnIndex === 0 ? 'year' : columnIndex - 1
                  const here = rowIndex === row && columnIndex === column
                  const state =
                    one.line && view === 'forecasts'
                      ? forecasts.cells.get(cellKey(one.line.id, columnIndex - 1))
                      : undefined
                  const amount = amountOf(one.lines, view, month)
                  return (
                    <GridCell
                      key={columnIndex}
                      place={`${rowIndex}:${columnIndex}`}
                      here={here}
                      heat={view === 'forecasts' || columnIndex > MONTHS ? 0 : heatOf(one.lines, month)}
                      state={state}
                      editable={columnIndex > 0 && editable(one)}
                      label={words.cell(one.name, monthLabels[columnIndex - 1] ?? '')}
                      shown={state?.refusal === undefined ? format.number(state?.typed ?? amount) : state.typed}
                      editing={here ? editing : undefined}
                      onEnter={() => setAt({ row: rowIndex, column: columnIndex })}
                      onEdit={() => {
                        setAt({ row: rowIndex, column: columnIndex })
                        setEditing(shownAt(rowIndex, columnIndex))
                      }}
                      onCommit={(typed, by) => commit(typed, by && { row: row + by[0], column: column + by[1] })}
                      onCancel={() => go({ row, column })}
                    >
                      {view !== 'forecasts' && (
                        <FigureLink
                          row={{ ...one, lineId: one.line?.id }}
                          view={view}
                          months={months}
                          month={month}
                          cell={{ place: `${rowIndex}:${columnIndex}`, here }}
                        >
                          {format.number(amount)}
                        </FigureLink>
                      )}
                    </GridCell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['refusal']} role="status">
        {refusal?.[1].refusal !== undefined &&
          refusedRow &&
          words.refusedAt(words.cell(refusedRow.name, refusedMonth ?? ''), refusal[1].refusal)}
      </p>
    </>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
