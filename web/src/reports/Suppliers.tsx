import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { Dashboard } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { lastDayOf } from '../budget/year'
import { Button } from '../design/Button'
import { shareOf } from './rate'
import { useReportText } from './text'

import styles from './Reports.module.css'

interface SuppliersProps {
  dashboard: Dashboard
  months: readonly string[]
  unit: string | undefined
  source: string | undefined
}

/** Who the institution spends most with, in the year or the month. */
export function Suppliers({ dashboard, months, unit, source }: SuppliersProps) {
  const words = useReportText()
  const format = useFormat()
  const [ofMonth, setOfMonth] = useState(false)
  const month = months[dashboard.month - 1] ?? ''
  const ranked = ofMonth ? dashboard.suppliersOfMonth : dashboard.suppliersOfYear
  const from = `${ofMonth ? month : months[0]}-01`
  const to = lastDayOf((ofMonth ? month : months.at(-1)) ?? '')
  return (
    <section className={styles['card']}>
      <h2>{words.suppliers}</h2>
      <div className={styles['choice']} role="group" aria-label={words.suppliers}>
        <Button small pressed={!ofMonth} onClick={() => setOfMonth(false)}>
          {words.wholeYear}
        </Button>
        <Button small pressed={ofMonth} onClick={() => setOfMonth(true)}>
          {format.month(month)}
        </Button>
      </div>
      {ranked.length === 0 && <p className="muted">{words.noSupplierYet}</p>}
      <table className={styles['bars']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.supplier}</th>
            <th scope="col">{words.figures.realised}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ id, name, realised }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/releve-fournisseur" search={{ supplier: id, from, to }} title={words.statementOf(name)}>
                  {name}
                </Link>
                <svg className={styles['bar']} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="100" height="6" className={styles['track']} />
                  <rect
                    width={(shareOf(realised, ranked[0]?.realised ?? '0') * 100).toFixed(1)}
                    height="6"
                    className={styles['barPart']}
                  />
                </svg>
              </th>
              <td className="amount">
                <Link
                  to="/operations"
                  search={{
                    supplier: [id],
                    ...(unit === undefined ? {} : { unit: [unit] }),
                    ...(source === undefined ? {} : { fundingSource: [source] }),
                    from,
                    to,
                    status: ['APPROVED', 'PAID'],
                  }}
                >
                  {format.number(realised)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
