import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { PageHead } from '../design/PageHead'
import { CarryStep } from './CarryStep'
import { MonthsStep } from './MonthsStep'
import { ObstaclesStep } from './ObstaclesStep'
import { closingObstaclesQuery, fiscalYearsQuery } from './queries'
import { useYearsText } from './text'
import { YearField } from './YearField'

import styles from './Years.module.css'

const route = getRouteApi('/house/exercices')

/** Leads through the end of a year: what is unfinished, what is carried forward, then the months in their order. */
export function ClosingPage({ label }: { label: number }) {
  const words = useYearsText()
  const navigate = route.useNavigate()
  const { data: years } = useQuery(fiscalYearsQuery)
  const { data: obstacles } = useQuery(closingObstaclesQuery(label))
  const year = years?.items.find((one) => one.label === label)
  return (
    <div className={styles['closing']}>
      <PageHead title={words.closingTitle(label)} lead={words.closingLead}>
        <Link to="/exercices" search={{}}>
          {words.title}
        </Link>
      </PageHead>
      <div className={styles['closingYear']}>
        <YearField
          label={words.fiscalYear}
          value={label}
          onPick={(picked) => void navigate({ search: { cloture: String(picked) }, replace: true })}
        />
      </div>
      {year && obstacles && <ObstaclesStep year={year} obstacles={obstacles} />}
      {year && (
        <CarryStep key={`carry ${label}`} year={year} next={years?.items.find((one) => one.label === label + 1)} />
      )}
      {year && <MonthsStep year={year} />}
    </div>
  )
}
