import { useText } from '../text/TextProvider'
import { classes } from './classes'
import type { Column } from './DataList'
import { Icon } from './icons'

import styles from './DataList.module.css'

export interface Sorting {
  /** `date` or, downwards, `-date`. */
  by: string
  change: (by: string) => void
}

/** A column head; a click sorts, another turns the order round. */
export function SortHead<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const text = useText()
  const name = sorting?.by.replace(/^-/, '')
  const down = sorting?.by.startsWith('-') ?? false
  const sorted = column.sorts?.some((sort) => sort.name === name) ?? false
  const className = classes(column.numeric && styles['numericHead'], column.roomy && styles['roomy'])
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      style={{ width: column.width }}
      aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}
    >
      {column.lead !== undefined && <span className={styles['lead']}>{column.lead}</span>}
      {!sorting || !column.sorts
        ? column.label
        : column.sorts.map((sort) => (
            <button
              key={sort.name}
              type="button"
              className={classes(styles['sort'], sort.name === name && styles['sorted'])}
              title={text.common.sortBy(sort.label)}
              onClick={() =>
                sorting.change(nextSort(sort.name, sorting.by, column.numeric === true || sort.name === 'date'))
              }
            >
              {sort.label}
              {sort.name === name && <Icon name={down ? 'down' : 'up'} size={14} />}
            </button>
          ))}
    </th>
  )
}

/** Amounts and dates are first sorted from the top, words from A. */
function nextSort(name: string, by: string, downFirst: boolean): string {
  if (by === name) return `-${name}`
  if (by === `-${name}`) return name
  return downFirst ? `-${name}` : name
}
