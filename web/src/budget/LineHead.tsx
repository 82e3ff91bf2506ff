import { Link } from '@tanstack/react-router'

import { useText } from '../text/TextProvider'
import type { Row } from './grid'

import styles from './Budget.module.css'

interface LineHeadProps {
  row: Row
  selected: boolean
  onToggle: () => void
}

/** What a row of the grid is about: a line, which leads to its movements, or a subtotal. */
export function LineHead({ row, selected, onToggle }: LineHeadProps) {
  const text = useText()
  const { line } = row
  return (
    <th scope="row" className={styles['line']}>
      <div className={styles['name']} style={{ paddingLeft: row.level * 14 }}>
        {line?.status === 'DRAFT' && line.budgeted && (
          <input type="checkbox" aria-label={text.common.selectRow(row.name)} checked={selected} onChange={onToggle} />
        )}
        {line ? (
          <Link
            to="/virements"
            search={{ fiscalYear: String(line.fiscalYear), line: line.id }}
            className={styles['lineName']}
            tabIndex={-1}
            title={row.name}
          >
            {row.name}
          </Link>
        ) : (
          <span>{row.name}</span>
        )}
      </div>
    </th>
  )
}
