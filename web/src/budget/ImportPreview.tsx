import type { BudgetImportReport } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Notice } from '../design/Notice'
import { useInstitution } from '../identity/session'
import { useBudgetText } from './text'

import styles from './Budget.module.css'

const NAMES_SHOWN = 8

/** What a file of budget lines would do, or every line that keeps it from being taken. */
export function ImportPreview({ report }: { report: BudgetImportReport }) {
  const words = useBudgetText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const { faults, faultCount, missing, created, replaced } = report
  const names = [...missing.units, ...missing.categories, ...missing.fundingSources]
  return (
    <section className={styles['preview']} aria-live="polite">
      {faultCount > 0 ? (
        <>
          <Notice tone="warning">{words.faults(faultCount)}</Notice>
          <div className={styles['faults']} tabIndex={-1}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.faultLine}</th>
                  <th scope="col">{words.faultField}</th>
                  <th scope="col">{words.faultValue}</th>
                  <th scope="col">{words.faultReason}</th>
                </tr>
              </thead>
              <tbody>
                {faults.map((fault) => (
                  <tr key={`${fault.line} ${fault.field} ${fault.reason}`}>
                    <td className="amount">{fault.line}</td>
                    <td>{fault.field}</td>
                    <td>{fault.value}</td>
                    <td>{fault.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <p>
          <strong>{words.importable(created + replaced)}</strong>{' '}
          <span className="muted">{words.copiesWhat(created, replaced)}</span>{' '}
          <span className="amount">{format.money(report.total, currency)}</span>
        </p>
      )}
      {names.length > 0 && (
        <p className="muted">
          {words.importMakes(names.length)} {names.slice(0, NAMES_SHOWN).join(', ')}
          {names.length > NAMES_SHOWN && ', …'}
        </p>
      )}
    </section>
  )
}
