import { Link } from '@tanstack/react-router'

import { queryString } from '../api/transport'
import { Button, DownloadLink } from '../design/Button'
import { PageHead } from '../design/PageHead'
import { useReportText } from './text'

import styles from './Reports.module.css'

const FORMATS = ['pdf', 'xlsx', 'csv'] as const
const REPORTS = [
  ['/execution', 'execution'],
  ['/rapport-mensuel', 'monthly'],
  ['/comparaison', 'comparison'],
  ['/releve-fournisseur', 'statement'],
] as const

interface ReportHeadProps {
  title: string
  lead: string
  /** The report as a file: its address without extension, and what it is asked. */
  file?: { path: string; params: object } | undefined
  /** Whether the other reports are offered. */
  among?: boolean
}

/** What a report is, the other reports, and this one to take away. */
export function ReportHead({ title, lead, file, among = false }: ReportHeadProps) {
  const words = useReportText()
  return (
    <>
      <PageHead title={title} lead={lead}>
        {file &&
          FORMATS.map((extension) => (
            <DownloadLink
              key={extension}
              small
              icon="import"
              className={styles['file']}
              href={`/api/v1${file.path}.${extension}${queryString(file.params)}`}
              aria-label={words.download(extension.toUpperCase())}
              download
            >
              {extension.toUpperCase()}
            </DownloadLink>
          ))}
        <Button small className={styles['file']} onClick={() => window.print()}>
          {words.print}
        </Button>
      </PageHead>
      {among && (
        <nav className={styles['reports']} aria-label={words.reports}>
          {REPORTS.map(([to, name]) => (
            <Link key={to} to={to} activeProps={{ className: styles['current'] ?? '' }}>
              {words[`${name}Title`]}
            </Link>
          ))}
        </nav>
      )}
    </>
  )
}
