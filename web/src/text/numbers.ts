import type { Language } from './language'

/**
 * Reads a number as people type or paste it, and gives it as a plain decimal (`1250000.50`), or undefined.
 *
 * Spaces and apostrophes group. With both `.` and `,` the last one is the decimal mark. One kind used several times
 * groups. A single mark is the decimal mark, so `2,1` is 2.1, except where exactly three digits follow it and it is
 * not the language's own mark, or the currency has no decimals: `1.250` francs are 1250.
 */
export function parseNumber(typed: string, language: Language, currencyDecimals = 2): string | undefined {
  const compact = typed
    .trim()
    .replace(/[\s'’]/gu, '')
    .replace(/^[−–]/u, '-')
  const negative = compact.startsWith('-') || /^\(.*\)$/.test(compact)
  const body = compact.replace(/^[-+(]/, '').replace(/\)$/, '')
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(body)) return undefined
  const mark = decimalMark(body, language, currencyDecimals)
  const [whole = '', fraction = '', ...rest] = mark === undefined ? [body] : body.split(mark)
  if (rest.length > 0 || !isGrouped(whole) || /[.,]/.test(fraction)) return undefined
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0'
  const magnitude = fraction === '' ? digits : `${digits}.${fraction}`
  return negative && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude
}

function decimalMark(body: string, language: Language, currencyDecimals: number): '.' | ',' | undefined {
  const lastPoint = body.lastIndexOf('.')
  const lastComma = body.lastIndexOf(',')
  if (lastPoint >= 0 && lastComma >= 0) return lastPoint > lastComma ? '.' : ','
  const mark = lastPoint >= 0 ? '.' : lastComma >= 0 ? ',' : undefined
  if (mark === undefined || body.indexOf(mark) !== body.lastIndexOf(mark)) return undefined
  const ownMark = language === 'fr' ? ',' : '.'
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)
  return looksGrouped && (mark !== ownMark || currencyDecimals === 0) ? undefined : mark
}

/** Thousands must come in threes: `1.25.00` is a typing error, not a number. */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)
}
