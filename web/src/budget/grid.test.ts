import { expect, test } from 'vitest'

import type { BudgetFigures, BudgetLine, Category, Unit } from '../api/generated/client.schemas'
import { amountOf, heatOf, pastedCells, rowsOf } from './grid'
import { lastDayOf, monthsOf, yearOf } from './year'

const unit = { id: 'adm', code: 'ADM', name: 'Administration' } as Unit
const running = { id: '60', code: '60', name: 'Fonctionnement', parentId: null } as Category
const transport = { id: '601', code: '601', name: 'Transport', parentId: '60' } as Category
const names = { units: [unit], categories: [running, transport], sources: [], noCategory: '-', outsideBudget: 'hors' }

function figures(planned: string, committed: string): BudgetFigures {
  return { planned, committed } as BudgetFigures
}

function line(id: string, categoryId: string | null, forecast: string): BudgetLine {
  return {
    id,
    unitId: 'adm',
    categoryId,
    fundingSourceId: null,
    budgeted: true,
    forecasts: Array.from({ length: 12 }, () => forecast),
    months: [],
    total: figures('100', '0'),
  } as unknown as BudgetLine
}

test('a category sums its own line and those below it, once each', () => {
  const rows = rowsOf([line('a', '60', '100.50'), line('b', '601', '0.25')], names)
  expect(rows.map((row) => [row.level, row.name])).toEqual([
    [0, 'Administration'],
    [1, 'Fonctionnement'],
    [2, 'Fonctionnement'],
    [2, 'Transport'],
  ])
  expect(rows.map((row) => amountOf(row.lines, 'forecasts', 0))).toEqual(['100.75', '100.75', '100.50', '0.25'])
})

test('a sum of twelve months of fifteen digits loses none', () => {
  expect(amountOf([line('a', null, '999999999999999')], 'forecasts', 'year')).toBe('11999999999999988')
})

const heat = (planned: string, committed: string) =>
  heatOf([{ ...line('a', null, '0'), total: figures(planned, committed) }], 'year')

test('heat follows what is committed of what is planned', () => {
  expect([heat('100', '0'), heat('100', '50'), heat('100', '51'), heat('100', '81'), heat('100', '101')]).toEqual([
    0, 1, 2, 3, 4,
  ])
  expect(heat('0', '1')).toBe(4)
})

test('a spreadsheet gives rows of cells, without the empty row at its end', () => {
  expect(pastedCells('1 250\t2\r\n3\t\r\n')).toEqual([
    ['1 250', '2'],
    ['3', ''],
  ])
})

test('a fiscal year bears the calendar year in which it ends', () => {
  expect(monthsOf(2026, 1)[0]).toBe('2026-01')
  expect(monthsOf(2026, 10)[0]).toBe('2025-10')
  expect(monthsOf(2026, 10)[11]).toBe('2026-09')
  expect([yearOf('2026-09-30', 10), yearOf('2026-10-01', 10), yearOf('2026-10-01', 1)]).toEqual([2026, 2027, 2026])
  expect(lastDayOf('2028-02')).toBe('2028-02-29')
})
