import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { PageHead } from '../design/PageHead'
import { ClosingPage } from './ClosingPage'
import { budgetSettingsQuery, fiscalYearsQuery } from './queries'
import { RulesCard } from './RulesCard'
import { useYearsText } from './text'
import { YearCard } from './YearCard'

import styles from './Years.module.css'

const route = getRouteApi('/house/exercices')

/** The months of every fiscal year, with what may be written in them, and how the budget is controlled. */
export function FiscalYearsPage() {
  const words = useYearsText()
  const { data: years } = useQuery(fiscalYearsQuery)
  const { data: settings } = useQuery(budgetSettingsQuery)
  const { cloture } = route.useSearch()
  if (cloture !== undefined) return <ClosingPage label={Number(cloture)} />
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={styles['layout']}>
        <div>
          {years?.items.map((year) => (
            <YearCard key={`${year.label} ${year.version}`} year={year} />
          ))}
        </div>
        {settings && <RulesCard key={settings.version} settings={settings} />}
      </div>
    </>
  )
}
