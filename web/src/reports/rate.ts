import { decimal, multiply, plain, roundHalfUp } from '../text/decimal'
import type { Language } from '../text/language'
import { formatNumber } from '../text/money'

const PERCENT = { digits: 100n, scale: 0 }
const NARROW_SPACE = '\u202f'

/** A fraction of the server (`0.8350`) as a percentage with one decimal: `83,5 %`. */
export function formatRate(rate: string | null, language: Language): string {
  const value = rate === null ? undefined : decimal(rate)
  return value ? `${formatNumber(plain(roundHalfUp(multiply(value, PERCENT), 1)), language)}${NARROW_SPACE}%` : '—'
}

/** A share for drawing only, from 0 to 1; no amount is ever shown from it. */
export function shareOf(part: string, whole: string): number {
  const most = Number(whole)
  return most > 0 ? Math.max(0, Math.min(1, Number(part) / most)) : 0
}
