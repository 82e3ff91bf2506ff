import { useQuery } from '@tanstack/react-query'

import { useFormat } from '../../app/useFormat'
import { useCan } from '../../identity/session'
import { fiscalYearsQuery } from '../../years/queries'
import { useEntryText } from './text'

/** What to say beside a date whose month takes no entry of this person's; the server judges when it is saved. */
export function useClosedMonth(date: string | undefined): string | undefined {
  const words = useEntryText()
  const format = useFormat()
  const can = useCan()
  const { data } = useQuery(fiscalYearsQuery)
  const month = date?.slice(0, 7)
  const period = data?.items
    .flatMap((year) => year.periods)
    .find(({ calendarMonth, status }) => calendarMonth === month && status !== 'OPEN')
  if (month === undefined || !period || (period.status === 'CLOSING' && can('PERIOD_CLOSE'))) return undefined
  return words.closedMonth(format.month(month))
}
