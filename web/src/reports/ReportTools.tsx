import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { Button } from '../design/Button'
import { SelectField } from '../design/Field'
import { unitsQuery } from '../references/queries'
import { YearField } from '../years/YearField'
import { useReportText } from './text'

import styles from './Reports.module.css'

interface ReportToolsProps {
  year: number
  unit: string | undefined
  onYear: (year: string) => void
  onUnit: (unit: string | undefined) => void
  children?: ReactNode
}

/** Which part of the budget a report shows. */
export function ReportTools({ year, unit, onYear, onUnit, children }: ReportToolsProps) {
  const words = useReportText()
  const { data } = useQuery(unitsQuery)
  return (
    <div className={styles['tools']}>
      <YearField label={words.fiscalYear} value={year} onPick={(label) => onYear(String(label))} />
      <SelectField
        label={words.unit}
        value={unit ?? ''}
        onChange={(event) => onUnit(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{words.allUnits}</option>
        {data?.items.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      {children}
      <div className={styles['print']}>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </div>
  )
}
