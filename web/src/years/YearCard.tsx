import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { FiscalYear } from '../api/generated/client.schemas'
import { Badge, type Tone } from '../design/Badge'
import { Button } from '../design/Button'
import { Checkbox } from '../design/Field'
import { useCan } from '../identity/session'
import { formatDate, formatMonth } from '../text/dates'
import { useLanguage } from '../text/TextProvider'
import { type MonthsAction, MonthsDialog } from './MonthsDialog'
import { useYearsText } from './text'

import styles from './Years.module.css'

type Status = FiscalYear['status']

const TONES: Readonly<Record<Status, Tone>> = { OPEN: 'accent', CLOSING: 'warning', CLOSED: 'muted' }

/** One fiscal year: its months with their status, and what may be done with those chosen. */
export function YearCard({ year }: { year: FiscalYear }) {
  const words = useYearsText()
  const { language } = useLanguage()
  const can = useCan()
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [action, setAction] = useState<MonthsAction>()
  const mayChoose = can('PERIOD_CLOSE') || can('PERIOD_REOPEN')
  const periods = year.periods.filter((period) => chosen.includes(period.month))
  const toggle = (month: number) =>
    setChosen(
      chosen.includes(month) ? chosen.filter((other) => other !== month) : [...chosen, month].toSorted((a, b) => a - b),
    )
  return (
    <section className={styles['card']} aria-label={words.year(year.label)}>
      <header className={styles['head']}>
        <h2>{words.year(year.label)}</h2>
        <Badge tone={TONES[year.status]}>{words.status[year.status]}</Badge>
        <span className="muted">{words.span(formatDate(year.firstDay), formatDate(year.lastDay))}</span>
        {can('PERIOD_CLOSE') && year.status !== 'CLOSED' && (
          <Link to="/exercices" search={{ cloture: String(year.label) }} className={styles['closingLink']}>
            {words.closingOpen}
          </Link>
        )}
      </header>
      <ul className={styles['months']} aria-label={words.months(year.label)}>
        {year.periods.map((period) => {
          const name = formatMonth(period.calendarMonth, language)
          return (
            <li key={period.month} className={styles['month']}>
              {mayChoose ? (
                <Checkbox label={name} checked={chosen.includes(period.month)} onChange={() => toggle(period.month)} />
              ) : (
                name
              )}
              <Badge tone={TONES[period.status]}>{words.status[period.status]}</Badge>
            </li>
          )
        })}
      </ul>
      {mayChoose && chosen.length === 0 && <p className="muted">{words.choose}</p>}
      {chosen.length > 0 && (
        <div className={styles['actions']}>
          {can('PERIOD_CLOSE') && (
            <>
              <Button disabled={periods.some((period) => period.status !== 'OPEN')} onClick={() => setAction('begin')}>
                {words.begin}
              </Button>
              <Button
                look="primary"
                disabled={periods.every((period) => period.status === 'CLOSED')}
                onClick={() => setAction('close')}
              >
                {words.close}
              </Button>
            </>
          )}
          {can('PERIOD_REOPEN') && (
            <Button disabled={periods.every((period) => period.status === 'OPEN')} onClick={() => setAction('reopen')}>
              {words.reopen}
            </Button>
          )}
        </div>
      )}
      {action && (
        <MonthsDialog
          year={year}
          months={chosen}
          names={periods.map((period) => formatMonth(period.calendarMonth, language)).join(', ')}
          action={action}
          onClose={() => setAction(undefined)}
        />
      )}
    </section>
  )
}
