import type { AllocationBody, Operation } from '../../api/generated/client.schemas'
import { decimal, negated, plain, roundHalfUp, total } from '../../text/decimal'

export const BASES = ['AMOUNT', 'PERCENTAGE', 'KEY'] as const
export type Basis = (typeof BASES)[number]

export const MOST_PARTS = 50

/** Decimals of a percentage and of a weight. */
const SHARE_DECIMALS = 6
const EQUAL_PERCENTAGE_DECIMALS = 2

/** One line of the budget with what is typed for it: an amount, a percentage or a weight. */
export interface Part {
  lineId: string | undefined
  value: string | undefined
}

/** The lines of the budget chosen by hand, while they are being typed. */
export interface Split {
  basis: Basis
  parts: readonly Part[]
  /** Some line is of a unit that this person does not see: the split stays as it is. */
  kept?: true
}

export const NEW_SPLIT: Split = {
  basis: 'AMOUNT',
  parts: [
    { lineId: undefined, value: undefined },
    { lineId: undefined, value: undefined },
  ],
}

/** What was chosen for an operation; undefined when it is charged to the line that matches it. */
export function splitOf({ allocation }: Operation): Split | undefined {
  const { mode, parts } = allocation
  if (mode === 'AUTOMATIC') return undefined
  return {
    basis: mode,
    parts: parts.map(({ line, amount, weight }) => ({ lineId: line?.id, value: weight ?? amount })),
    ...(parts.some((part) => part.line === null) ? { kept: true as const } : {}),
  }
}

/** The same for a copy in another year, or after its lines were closed; undefined when a line no longer serves. */
export function splitForCopy(operation: Operation, fiscalYear: number): Split | undefined {
  const serves = operation.allocation.parts.every(
    ({ line }) => line !== null && line.status === 'VALIDATED' && line.fiscalYear === fiscalYear,
  )
  return serves ? splitOf(operation) : undefined
}

/** What the request says of it; undefined to leave what was chosen before. */
export function allocationBody(split: Split | undefined): AllocationBody | undefined {
  if (!split) return { mode: 'AUTOMATIC' }
  if (split.kept) return undefined
  return {
    mode: split.basis,
    parts: split.parts.map(({ lineId, value }) => ({
      lineId: lineId ?? null,
      [split.basis === 'AMOUNT' ? 'amount' : 'weight']: value ?? null,
    })),
  }
}

/**
 * Splits a whole by weights so that the parts sum to it exactly, by the method of the largest remainder, as the server does.
 *
 * @param whole a plain decimal
 * @param weights plain decimals, not negative, not all zero
 */
export function sharesOf(whole: string, weights: readonly string[], decimals: number): string[] | undefined {
  const exact = decimal(whole)
  const read = weights.map(decimal)
  if (!exact) return undefined
  const scaled = read.map((weight) => (weight ? roundHalfUp(weight, SHARE_DECIMALS).digits : 0n))
  const sum = scaled.reduce((before, weight) => before + weight, 0n)
  if (sum <= 0n || scaled.some((weight) => weight < 0n)) return undefined
  const units = roundHalfUp(exact, decimals).digits
  const magnitude = units < 0n ? -units : units
  const parts = scaled.map((weight) => (magnitude * weight) / sum)
  const remainders = scaled.map((weight) => (magnitude * weight) % sum)
  const left = Number(magnitude - parts.reduce((before, part) => before + part, 0n))
  const up = new Set(
    remainders
      .map((remainder, at) => ({ remainder, at }))
      .toSorted((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1))
      .slice(0, left)
      .map(({ at }) => at),
  )
  return parts.map((part, at) => {
    const digits = up.has(at) ? part + 1n : part
    return plain({ digits: units < 0n ? -digits : digits, scale: decimals })
  })
}

/** What each part comes to in the base currency, as far as it can be told. */
export function amountsOf(
  { basis, parts }: Split,
  whole: string | undefined,
  decimals: number,
): (string | undefined)[] {
  if (basis === 'AMOUNT') return parts.map((part) => part.value)
  const weights = parts.map((part) => part.value ?? '0')
  const shares = whole === undefined ? undefined : sharesOf(whole, weights, decimals)
  return parts.map((_, at) => shares?.[at])
}

/** What is left to split, an amount or a percentage; undefined where nothing can be left. */
export function remainderOf({ basis, parts }: Split, whole: string | undefined): string | undefined {
  const aim = basis === 'AMOUNT' ? whole : '100'
  if (basis === 'KEY' || aim === undefined) return undefined
  return total([aim, ...parts.flatMap((part) => (part.value === undefined ? [] : [negated(part.value)]))])
}

export function isNothing(amount: string): boolean {
  return decimal(amount)?.digits === 0n
}

/** The same lines, each with an equal part. */
export function equally(split: Split, whole: string | undefined, decimals: number): Split {
  const ones = split.parts.map(() => '1')
  const values =
    split.basis === 'KEY'
      ? ones
      : split.basis === 'PERCENTAGE'
        ? sharesOf('100', ones, EQUAL_PERCENTAGE_DECIMALS)
        : whole === undefined
          ? undefined
          : sharesOf(whole, ones, decimals)
  return values ? { ...split, parts: split.parts.map((part, at) => ({ ...part, value: values[at] })) } : split
}

/** The same lines by another basis: amounts are taken over from what they came to, other values are typed anew. */
export function rebased(split: Split, basis: Basis, whole: string | undefined, decimals: number): Split {
  if (basis === split.basis) return split
  const amounts = basis === 'AMOUNT' ? amountsOf(split, whole, decimals) : []
  return { basis, parts: split.parts.map(({ lineId }, at) => ({ lineId, value: amounts[at] })) }
}
