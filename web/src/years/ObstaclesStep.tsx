import { Link } from '@tanstack/react-router'

import type { ClosingObstacles, FiscalYear } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { useInstitution } from '../identity/session'
import { useYearsText } from './text'

import styles from './Years.module.css'

interface ObstaclesStepProps {
  year: FiscalYear
  obstacles: ClosingObstacles
}

const OPERATIONS = [
  ['drafts', 'DRAFT'],
  ['submitted', 'SUBMITTED'],
  ['approved', 'APPROVED'],
] as const

/** What is unfinished in a year, each figure leading to it. */
export function ObstaclesStep({ year, obstacles }: ObstaclesStepProps) {
  const words = useYearsText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const fiscalYear = String(year.label)
  const operations = OPERATIONS.filter(([name]) => obstacles[name].count > 0)
  const nothing = operations.length === 0 && obstacles.draftLines === 0 && obstacles.waitingTransfers === 0
  return (
    <section className={styles['card']} aria-label={words.obstacles}>
      <h2>{words.obstacles}</h2>
      {nothing && <p>{words.noObstacle}</p>}
      <ul className={styles['obstacles']}>
        {operations.map(([name, status]) => (
          <li key={name}>
            <Link to="/operations" search={{ status: [status], from: year.firstDay, to: year.lastDay }}>
              {words.unfinished[name](obstacles[name].count)}
            </Link>{' '}
            <span className="amount">{format.money(obstacles[name].amount, currency)}</span>
            <div className="muted">{words.unfinishedEffect[name]}</div>
          </li>
        ))}
        {obstacles.waitingTransfers > 0 && (
          <li>
            <Link to="/virements" search={{ fiscalYear }}>
              {words.waitingTransfers(obstacles.waitingTransfers)}
            </Link>
            <div className="muted">{words.waitingTransfersEffect}</div>
          </li>
        )}
        {obstacles.draftLines > 0 && (
          <li>
            <Link to="/budget" search={{ fiscalYear }}>
              {words.draftLines(obstacles.draftLines)}
            </Link>
            <div className="muted">{words.draftLinesEffect}</div>
          </li>
        )}
      </ul>
    </section>
  )
}
