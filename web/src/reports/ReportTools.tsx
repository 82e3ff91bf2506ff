import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { useFormat } from '../app/useFormat'
import { SelectField } from '../design/Field'
import { fundingSourcesQuery, unitsQuery } from '../references/queries'
import { YearField } from '../years/YearField'
import { ReportHead } from './ReportHead'
import { useReportText } from './text'
import type { Report } from './useReport'

import styles from './Reports.module.css'

interface ReportToolsProps {
  title: string
  lead: string
  report: Report
  /** The report as a file: its address without extension, and what it is asked. */
  file: { path: string; params: object }
  /** Whether the other reports are offered. */
  among?: boolean
  /** Whether the months of the year are offered, and which is shown. */
  month?: string
  children?: ReactNode
}

/** The head of every report: what it is, which part of the budget it shows, and the report to take away. */
export function ReportTools({ title, lead, report, file, among = true, month, children }: ReportToolsProps) {
  const words = useReportText()
  const format = useFormat()
  const units = useQuery(unitsQuery).data?.items
  const sources = useQuery(fundingSourcesQuery).data?.items
  const { search, year, months, change } = report
  return (
    <>
      <ReportHead title={title} lead={lead} file={file} among={among} />
      <div className={styles['tools']}>
        <YearField
          label={words.fiscalYear}
          value={year}
          onPick={(label) => change({ fiscalYear: String(label), month: undefined })}
        />
        {month !== undefined && (
          <SelectField
            label={words.monthLabel}
            value={month}
            onChange={(event) => change({ fiscalYear: undefined, month: event.target.value })}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {format.month(one)}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          label={words.unit}
          value={search.unit ?? ''}
          onChange={(event) => change({ unit: event.target.value || undefined })}
        >
          <option value="">{words.allUnits}</option>
          {units?.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.fundingSource}
          value={search.fundingSource ?? ''}
          onChange={(event) => change({ fundingSource: event.target.value || undefined })}
        >
          <option value="">{words.allSources}</option>
          {sources?.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        {children}
      </div>
      <p className={styles['printed']}>{printedWords(report, words, format, month, units, sources)}</p>
    </>
  )
}

type Named = readonly { id: string; name: string }[] | undefined

/** On paper, where the choices above are not printed. */
function printedWords(
  { search, year }: Report,
  words: ReturnType<typeof useReportText>,
  format: ReturnType<typeof useFormat>,
  month: string | undefined,
  units: Named,
  sources: Named,
): string {
  return [
    month === undefined ? `${words.fiscalYear} ${year}` : format.month(month),
    units?.find((one) => one.id === search.unit)?.name ?? words.allUnits,
    sources?.find((one) => one.id === search.fundingSource)?.name ?? words.allSources,
    format.date(search.asOf ?? format.today()),
  ].join(' · ')
}
