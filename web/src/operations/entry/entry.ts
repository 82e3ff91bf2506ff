import type { Operation, OperationBody, PaymentMethod } from '../../api/generated/client.schemas'
import type { SupplierChoice } from '../../references/pickers'
import { product } from '../../text/decimal'
import { allocationBody, type Split, splitForCopy, splitOf } from './split'

/** An operation while it is being typed. Numbers are plain decimals, dates ISO; undefined is not filled yet. */
export interface Entry {
  date: string | undefined
  unitId: string | undefined
  categoryId: string | undefined
  fundingSourceId: string | undefined
  /** The lines of the budget chosen by hand; undefined for the one that matches. */
  split: Split | undefined
  supplier: SupplierChoice | undefined
  reference: string
  description: string
  quantity: string | undefined
  unitPrice: string | undefined
  currency: string
  rate: string | undefined
  paymentMethod: PaymentMethod | undefined
  notes: string
}

export const LONGEST = { reference: 100, description: 500, notes: 4000 } as const

export const REQUIRED = ['date', 'unitId', 'description', 'quantity', 'unitPrice'] as const

export function emptyEntry(today: string, currency: string): Entry {
  return {
    date: today,
    unitId: undefined,
    categoryId: undefined,
    fundingSourceId: undefined,
    split: undefined,
    supplier: undefined,
    reference: '',
    description: '',
    quantity: '1',
    unitPrice: undefined,
    currency,
    rate: undefined,
    paymentMethod: undefined,
    notes: '',
  }
}

export function entryOf(operation: Operation): Entry {
  return {
    date: operation.date,
    unitId: operation.unit.id,
    categoryId: operation.category?.id,
    fundingSourceId: operation.fundingSource?.id,
    split: splitOf(operation),
    supplier: operation.supplier ?? undefined,
    reference: operation.reference ?? '',
    description: operation.description,
    quantity: operation.quantity,
    unitPrice: operation.unitPrice,
    currency: operation.currency,
    rate: operation.rate ?? undefined,
    paymentMethod: operation.paymentMethod ?? undefined,
    notes: operation.notes ?? '',
  }
}

/**
 * A copy of an operation for today; its reference is the paper's own, so it is not copied. Its split is, as long as all of
 * its lines still serve.
 *
 * @param fiscalYear the one of today
 */
export function copyOf(operation: Operation, today: string, fiscalYear: number): Entry {
  return { ...entryOf(operation), date: today, reference: '', split: splitForCopy(operation, fiscalYear) }
}

/** What the next entry keeps of the last: papers of a pile resemble each other. */
export function nextEntry(last: Entry, currency: string): Entry {
  const { date, unitId, categoryId, fundingSourceId, paymentMethod } = last
  return { ...emptyEntry(date ?? '', currency), date, unitId, categoryId, fundingSourceId, paymentMethod }
}

/** What it comes to in the base currency; undefined while that cannot be told. */
export function baseAmountOf(
  entry: Entry,
  baseCurrency: string,
  baseDecimals: number,
  decimals: number,
): string | undefined {
  const amount = product(entry.quantity ?? '', entry.unitPrice ?? '', decimals)
  return entry.currency === baseCurrency || amount === undefined
    ? amount
    : product(amount, entry.rate ?? '', baseDecimals)
}

/** The request's body, or undefined while something required is missing. */
export function bodyOf(entry: Entry, baseCurrency: string): OperationBody | undefined {
  const { date, unitId, quantity, unitPrice } = entry
  const description = entry.description.trim()
  if (
    date === undefined ||
    unitId === undefined ||
    quantity === undefined ||
    unitPrice === undefined ||
    description === ''
  )
    return undefined
  const foreign = entry.currency !== baseCurrency
  const allocation = allocationBody(entry.split)
  if (foreign && entry.rate === undefined) return undefined
  return {
    date,
    unitId,
    categoryId: entry.categoryId ?? null,
    fundingSourceId: entry.fundingSourceId ?? null,
    ...(entry.supplier?.id === null
      ? { supplierName: entry.supplier.name }
      : { supplierId: entry.supplier?.id ?? null }),
    reference: entry.reference.trim() === '' ? null : entry.reference.trim(),
    description,
    quantity,
    unitPrice,
    currency: entry.currency,
    rate: foreign ? (entry.rate ?? null) : null,
    paymentMethod: entry.paymentMethod ?? null,
    notes: entry.notes.trim() === '' ? null : entry.notes,
    ...(allocation === undefined ? {} : { allocation }),
  }
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
