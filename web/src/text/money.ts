import type { Language } from './language'

const NARROW_SPACE = '\u202f'
const SIGNS: Readonly<Record<string, string>> = { GNF: 'FG', XOF: 'F CFA', XAF: 'F CFA', EUR: '€' }

/** How people of the house write a currency: GNF is `FG`. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? currency
}

/** A plain decimal (`-1250000.5`) as the language writes it; works on the text, so no digit is ever lost. */
export function formatNumber(plain: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain)
  if (!match) return plain
  const [, sign = '', whole = '', fraction] = match
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW_SPACE : ',')
  const mark = language === 'fr' ? ',' : '.'
  return `${sign === '' ? '' : '−'}${grouped}${fraction === undefined ? '' : mark + fraction}`
}

/** An amount with its currency: `1 250 000 FG` with narrow no-break spaces. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  return `${formatNumber(amount, language)}${NARROW_SPACE}${currencySign(currency).replace(' ', NARROW_SPACE)}`
}
