import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { updateBudgetLine } from '../api/generated/budget-lines'
import type { BudgetLine, BudgetLineList } from '../api/generated/client.schemas'
import { ifMatch } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { useText } from '../text/TextProvider'

/** What was typed into one cell. */
export interface Change {
  lineId: string
  /** From 0. */
  month: number
  amount: string
}

/** What a cell shows while it is not saved: being sent, or refused with the reason. */
export interface CellState {
  typed: string
  refusal: string | undefined
}

const MOST_UNDONE = 100

export const cellKey = (lineId: string, month: number): string => `${lineId}:${month}`

/** Saves cells as they are typed: those of one line together and one after the other, each with the line's version. */
export function useForecasts(queryKey: QueryKey) {
  const queryClient = useQueryClient()
  const text = useText()
  const [cells, setCells] = useState<ReadonlyMap<string, CellState>>(new Map())
  const queues = useRef(new Map<string, Promise<void>>())
  const done = useRef<Change[][]>([])

  const mark = (lineId: string, month: number, state: CellState | undefined) =>
    setCells((now) => {
      const next = new Map(now)
      if (state) next.set(cellKey(lineId, month), state)
      else next.delete(cellKey(lineId, month))
      return next
    })
  const lineOf = (id: string) =>
    queryClient.getQueryData<BudgetLineList>(queryKey)?.items.find((line) => line.id === id)
  const keep = (saved: BudgetLine) =>
    queryClient.setQueryData<BudgetLineList>(
      queryKey,
      (list) => list && { items: list.items.map((line) => (line.id === saved.id ? saved : line)) },
    )

  async function saveLine(lineId: string, changes: readonly Change[]): Promise<void> {
    const line = lineOf(lineId)
    if (!line) return
    const months = line.forecasts.map(
      (before, month) => changes.find((change) => change.month === month)?.amount ?? before,
    )
    try {
      keep(await updateBudgetLine(lineId, { policy: line.policy, notes: line.notes, months }, ifMatch(line.version)))
      for (const { month } of changes) mark(lineId, month, undefined)
    } catch (error) {
      const fields = fieldErrors(error)
      for (const { month, amount } of changes)
        mark(lineId, month, {
          typed: amount,
          refusal: fields[`months/${month}`] ?? fields['months'] ?? explain(error, text).message,
        })
      await queryClient.invalidateQueries({ queryKey })
    }
  }

  const send = (changes: readonly Change[]) => {
    for (const change of changes) mark(change.lineId, change.month, { typed: change.amount, refusal: undefined })
    for (const lineId of new Set(changes.map((change) => change.lineId))) {
      const own = changes.filter((change) => change.lineId === lineId)
      const before = queues.current.get(lineId) ?? Promise.resolve()
      queues.current.set(
        lineId,
        before.then(() => saveLine(lineId, own)),
      )
    }
  }

  return {
    cells,
    refuse: (lineId: string, month: number, typed: string, refusal: string) => mark(lineId, month, { typed, refusal }),
    change(changes: readonly Change[]) {
      const before = changes.map((change) => ({
        ...change,
        amount: lineOf(change.lineId)?.forecasts[change.month] ?? '0',
      }))
      done.current = [...done.current, before].slice(-MOST_UNDONE)
      send(changes)
    },
    /** Lets a refused cell show again what is saved. */
    forgive(lineId: string, month: number) {
      if (cells.get(cellKey(lineId, month))?.refusal !== undefined) mark(lineId, month, undefined)
    },
    /** Takes back what was refused; when nothing was, gives the cells of the last change what they held before it. */
    undo() {
      const refused = new Set([...cells].filter(([, state]) => state.refusal !== undefined).map(([key]) => key))
      if (refused.size === 0) {
        send(done.current.pop() ?? [])
        return
      }
      setCells((now) => new Map([...now].filter(([key]) => !refused.has(key))))
      const wasRefused = (change: Change) => refused.has(cellKey(change.lineId, change.month))
      if (done.current.at(-1)?.every(wasRefused)) done.current.pop()
    },
  }
}
