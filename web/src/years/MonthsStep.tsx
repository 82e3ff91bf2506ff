import { useState } from 'react'

import type { FiscalYear } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { useCan } from '../identity/session'
import { MonthsDialog } from './MonthsDialog'
import { useYearsText } from './text'

import styles from './Years.module.css'

/** Closes the months of a year that are still open, from the first on. */
export function MonthsStep({ year }: { year: FiscalYear }) {
  const words = useYearsText()
  const format = useFormat()
  const can = useCan()
  const [closing, setClosing] = useState(false)
  const open = year.periods.filter((period) => period.status !== 'CLOSED')
  return (
    <section className={styles['card']} aria-label={words.monthsStep}>
      <h2>{words.monthsStep}</h2>
      <p>{open.length === 0 ? words.allClosed(year.label) : words.stillOpen(open.length)}</p>
      {can('PERIOD_CLOSE') && open.length > 0 && (
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => setClosing(true)}>
            {words.closeYear(year.label)}
          </Button>
        </div>
      )}
      {closing && (
        <MonthsDialog
          year={year}
          months={open.map((period) => period.month)}
          names={open.map((period) => format.month(period.calendarMonth)).join(', ')}
          action="close"
          onClose={() => setClosing(false)}
        />
      )}
    </section>
  )
}
