import { useMemo } from 'react'

import { useInstitution } from '../identity/session'
import { formatDate, formatInstant, formatMonth, today } from '../text/dates'
import { currencySign, formatMoney, formatNumber } from '../text/money'
import { useLanguage } from '../text/TextProvider'

/** Every formatter, bound to the language and the institution. */
export function useFormat() {
  const { language } = useLanguage()
  const institution = useInstitution()
  const timeZone = institution?.timeZone
  return useMemo(
    () => ({
      money: (amount: string, currency: string) => formatMoney(amount, currency, language),
      number: (plain: string) => formatNumber(plain, language),
      count: (count: number) => formatNumber(String(count), language),
      date: formatDate,
      instant: (iso: string) => formatInstant(iso, timeZone),
      month: (month: string) => formatMonth(month, language),
      today: () => today(timeZone),
      sign: currencySign,
    }),
    [language, timeZone],
  )
}
