import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { Button } from '../design/Button'
import { SelectField } from '../design/Field'
import { unitsQuery } from '../references/queries'
import { useReportText } from './text'

import styles from './Reports.module.css'

const YEARS_AROUND = [-3, -2, -1, 0, 1]

interface ReportToolsProps {
  year: number
  thisYear: number
  unit: string | undefined
  onYear: (year: string) => void
  onUnit: (unit: string | undefined) => void
  children?: ReactNode
}

/** Which part of the budget a report shows. */
export function ReportTools({ year, thisYear, unit, onYear, onUnit, children }: ReportToolsProps) {
  const words = useReportText()
  const { data } = useQuery(unitsQuery)
  const years = [...new Set([...YEARS_AROUND.map((by) => thisYear + by), year])].toSorted((a, b) => a - b)
  return (
    <div className={styles['tools']}>
      <SelectField label={words.fiscalYear} value={String(year)} onChange={(event) => onYear(event.target.value)}>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </SelectField>
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
