import type { BudgetLine, Category, FundingSource, Unit } from '../api/generated/client.schemas'
import { decimal, total } from '../text/decimal'

export const VIEWS = ['forecasts', 'planned', 'committed', 'realised', 'paid', 'available', 'variance'] as const
export type View = (typeof VIEWS)[number]

/** One row of the grid: a line, or what stands above lines with their sum. */
export interface Row {
  key: string
  level: number
  name: string
  unitId: string | undefined
  categoryId: string | undefined
  fundingSourceId: string | undefined
  /** Undefined for a sum. */
  line: BudgetLine | undefined
  lines: readonly BudgetLine[]
}

interface Names {
  units: readonly Unit[]
  categories: readonly Category[]
  sources: readonly FundingSource[]
  noCategory: string
  outsideBudget: string
}

/** Units in the order given, below each its categories in tree order, each sum above what it sums. */
export function rowsOf(lines: readonly BudgetLine[], names: Names): Row[] {
  return names.units.flatMap((unit) => {
    const own = lines.filter((line) => line.unitId === unit.id)
    if (own.length === 0) return []
    const head: Row = {
      key: unit.id,
      level: 0,
      name: unit.name,
      unitId: unit.id,
      categoryId: undefined,
      fundingSourceId: undefined,
      line: undefined,
      lines: own,
    }
    const bare = own.filter((line) => line.categoryId === null).map((line) => lineRow(line, names, 1, undefined))
    return [head, ...bare, ...categoryRows(own, names, unit.id, null, 1)]
  })
}

function categoryRows(
  lines: readonly BudgetLine[],
  names: Names,
  unitId: string,
  parentId: string | null,
  level: number,
): Row[] {
  const known = new Set(names.categories.map((category) => category.id))
  const here = names.categories.filter(
    (category) => (category.parentId !== null && known.has(category.parentId) ? category.parentId : null) === parentId,
  )
  return here.flatMap((category) => {
    const below = categoryRows(lines, names, unitId, category.id, level + 1)
    const own = lines.filter((line) => line.categoryId === category.id)
    if (below.length === 0 && own.length < 2) return own.map((line) => lineRow(line, names, level, category))
    return [
      {
        key: `${unitId}/${category.id}`,
        level,
        name: category.name,
        unitId,
        categoryId: category.id,
        fundingSourceId: undefined,
        line: undefined,
        lines: [...own, ...below.flatMap((row) => (row.line ? [row.line] : []))],
      },
      ...own.map((line) => lineRow(line, names, level + 1, category)),
      ...below,
    ]
  })
}

function lineRow(line: BudgetLine, names: Names, level: number, category: Category | undefined): Row {
  const source = names.sources.find((one) => one.id === line.fundingSourceId)
  const parts = [
    category?.name ?? (line.budgeted ? names.noCategory : names.outsideBudget),
    ...(source ? [source.name] : []),
    ...(category && !line.budgeted ? [names.outsideBudget] : []),
  ]
  return {
    key: line.id,
    level,
    name: parts.join(' · '),
    unitId: line.unitId,
    categoryId: line.categoryId ?? undefined,
    fundingSourceId: line.fundingSourceId ?? undefined,
    line,
    lines: [line],
  }
}

/** The amount of some lines in a month (from 0; 12 holds payments after the year), or in the whole year. */
export function amountOf(lines: readonly BudgetLine[], view: View, month: number | 'year'): string {
  return total(lines.flatMap((line) => amountsOf(line, view, month)))
}

function amountsOf(line: BudgetLine, view: View, month: number | 'year'): string[] {
  if (view === 'forecasts') return month === 'year' ? line.forecasts : [line.forecasts[month] ?? '0']
  return [(month === 'year' ? line.total : line.months[month])?.[view] ?? '0']
}

/** How much of what is planned is committed: 0 nothing, 1 up to half, 2 up to four fifths, 3 up to all, 4 more. */
export function heatOf(lines: readonly BudgetLine[], month: number | 'year'): number {
  const planned = decimal(amountOf(lines, 'planned', month))
  const committed = decimal(amountOf(lines, 'committed', month))
  if (!planned || !committed) return 0
  const scale = planned.scale > committed.scale ? planned.scale : committed.scale
  const p = planned.digits * 10n ** BigInt(scale - planned.scale)
  const c = committed.digits * 10n ** BigInt(scale - committed.scale)
  if (c <= 0n) return 0
  if (c > p) return 4
  if (c * 5n > p * 4n) return 3
  return c * 2n > p ? 2 : 1
}

/** The cells of a piece of a spreadsheet. */
export function pastedCells(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
}
