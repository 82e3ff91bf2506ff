import type { ImportPreviewRow } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { formatDate } from '../text/dates'
import { useImportText } from './text'

import styles from './Imports.module.css'

const ORDER = [
  'date',
  'description',
  'supplier',
  'reference',
  'unit',
  'category',
  'fundingSource',
  'quantity',
  'unitPrice',
  'amount',
  'currency',
  'rate',
  'paymentMethod',
  'notes',
]
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'quantity', 'unitPrice', 'rate'])

/** The first lines as they will be read, with what is wrong in them. */
export function Preview({ rows, stale }: { rows: readonly ImportPreviewRow[] | undefined; stale: boolean }) {
  const words = useImportText()
  const format = useFormat()
  if (!rows || rows.length === 0) return null
  const used = new Set(
    rows.flatMap((row) => [...Object.keys(row.cells), ...row.problems.map((problem) => problem.field)]),
  )
  const fields = ORDER.filter((field) => used.has(field))
  const shown = (field: string, value: string | undefined) =>
    value === undefined ? '' : field === 'date' ? formatDate(value) : NUMBERS.has(field) ? format.number(value) : value
  return (
    <section className={styles['card']} aria-busy={stale}>
      <h2>{words.preview}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the arrow keys */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.preview}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {fields.map((field) => (
                <th key={field} scope="col" className={NUMBERS.has(field) ? 'amount' : undefined}>
                  {words.fields[field] ?? field}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} className={row.skipped === null ? undefined : styles['skipped']}>
                <td>
                  {row.line}
                  {row.skipped !== null && <div className={styles['why']}>{row.skipped}</div>}
                </td>
                {fields.map((field) => {
                  const problem = row.problems.find((one) => one.field === field)
                  return (
                    <td key={field} className={NUMBERS.has(field) ? 'amount' : undefined}>
                      {shown(field, row.cells[field] ?? problem?.value ?? undefined)}
                      {problem && <div className={styles['fault']}>{problem.detail}</div>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
