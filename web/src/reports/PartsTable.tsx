import type { ReactNode } from 'react'

import { classes } from '../design/classes'
import { useReportText } from './text'

import styles from './Reports.module.css'

interface Part {
  id: string | null
  level: number
  code: string
  name: string
}

interface PartsTableProps<P extends Part, F> {
  caption: string
  /** The heads of the columns of figures. */
  heads: readonly string[]
  categories: readonly P[]
  units: readonly P[]
  total: F
  figures: (part: P) => F
  /** The cells of a row, one for each head. */
  cells: (figures: F, place: { unitId?: string | undefined; categoryId?: string | undefined }) => ReactNode
  unit: string | undefined
}

/** Categories at every level, then units, then the whole, in columns of figures. */
export function PartsTable<P extends Part, F>({
  caption,
  heads,
  categories,
  units,
  total,
  figures,
  cells,
  unit,
}: PartsTableProps<P, F>) {
  const words = useReportText()
  const row = (part: P, kind: 'category' | 'unit') => (
    <tr key={`${kind}${part.id ?? ''}`}>
      <th scope="row">
        <div style={{ paddingLeft: part.level * 14 }}>{partName(part, words.noCategory)}</div>
      </th>
      {cells(
        figures(part),
        kind === 'unit' ? { unitId: part.id ?? undefined } : { unitId: unit, categoryId: part.id ?? undefined },
      )}
    </tr>
  )
  const heading = (name: string) => (
    <tr className={styles['strong']}>
      <th scope="rowgroup" colSpan={heads.length + 1}>
        {name}
      </th>
    </tr>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <section className={styles['frame']} aria-label={caption} tabIndex={0}>
      <table className={classes(styles['table'], styles['parts'])}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="amount">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heading(words.byCategory)}
          {categories.map((part) => row(part, 'category'))}
        </tbody>
        <tbody>
          {heading(words.byUnit)}
          {units.map((part) => row({ ...part, level: 1 }, 'unit'))}
        </tbody>
        <tbody>
          <tr className={styles['strong']}>
            <th scope="row">{words.total}</th>
            {cells(total, { unitId: unit })}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function partName({ id, code, name }: Part, noCategory: string): string {
  if (id === null) return noCategory
  return code === '' ? name : `${code} ${name}`
}
