import { newKey } from '../api/newKey'
import { negated, total } from '../text/decimal'

export const DIRECTIONS = ['GIVE', 'RECEIVE'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** One part of a transfer while it is typed. */
export interface Part {
  key: string
  direction: Direction
  lineId: string | undefined
  /** 1 to 12. */
  month: number
  /** Not negative: its sign is the direction. */
  amount: string | undefined
}

export function newPart(direction: Direction, month: number): Part {
  return { key: newKey(), direction, lineId: undefined, month, amount: undefined }
}

export function signed({ direction, amount = '0' }: Part): string {
  return direction === 'GIVE' ? negated(amount) : amount
}

/** What the parts come to: nothing when what is given is received. */
export function sumOf(parts: readonly Part[]): string {
  return total(parts.map(signed))
}

/** What all parts together change of one line. */
export function changeOf(lineId: string | undefined, parts: readonly Part[]): string {
  return total(parts.filter((part) => part.lineId === lineId).map(signed))
}
