import type { Column } from '../api/generated/client.schemas'
import { IconButton } from '../design/Button'
import { columnName, DATE_FORMATS, fieldFor, MAPPED } from './guess'
import type { MappedField } from './mapping'
import { useImportText } from './text'

import styles from './Imports.module.css'

interface FieldSourceProps {
  name: string
  field: MappedField | undefined
  columns: readonly Column[]
  error: string | undefined
  onChange: (name: string, field: MappedField | undefined) => void
}

const FIXED = 'value:'
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'quantity', 'unitPrice'])
/** Fields that may be put together from several columns. */
const JOINED: ReadonlySet<string> = new Set(['description', 'category', 'notes'])

/** Where one field comes from: a column, several, the same value everywhere, or nowhere. */
export function FieldSource({ name, field, columns, error, onChange }: FieldSourceProps) {
  const words = useImportText()
  const label = words.fields[name] ?? name
  const chosen = field?.columns ?? (field?.column === undefined ? [] : [field.column])
  const fixed = field?.value !== undefined
  const setColumns = (next: readonly string[]) => {
    const { column: _column, columns: _columns, ...rest } = field ?? {}
    const [first] = next
    if (first === undefined) onChange(name, undefined)
    else onChange(name, next.length === 1 ? { ...rest, column: first } : { ...rest, columns: [...next] })
  }
  const pick = (value: string) => {
    const mapped = MAPPED.find((one) => one === name)
    const column = columns.find((one) => columnName(one) === value)
    if (value === '') onChange(name, undefined)
    else if (value === FIXED) onChange(name, { value: '' })
    else onChange(name, mapped && column ? fieldFor(mapped, column) : { column: value })
  }
  const samples = columns.find((column) => columnName(column) === chosen[0])?.samples ?? []
  return (
    <div className={styles['row']}>
      <div>{label}</div>
      <div className={styles['sources']}>
        {chosen.length > 1 ? (
          chosen.map((column) => (
            <span key={column} className={styles['chip']}>
              {column}
              <IconButton
                small
                icon="close"
                label={words.removeColumn(column)}
                onClick={() => setColumns(chosen.filter((other) => other !== column))}
              />
            </span>
          ))
        ) : (
          <select
            aria-label={words.columnFor(label)}
            aria-invalid={error === undefined ? undefined : true}
            value={fixed ? FIXED : (chosen[0] ?? '')}
            onChange={(event) => pick(event.target.value)}
          >
            <option value="">{words.ignore}</option>
            {columns.map((column) => (
              <option key={column.index}>{columnName(column)}</option>
            ))}
            <option value={FIXED}>{words.fixedValue}</option>
          </select>
        )}
        {JOINED.has(name) && chosen.length > 0 && (
          <select
            aria-label={`${label} · ${words.addColumn}`}
            value=""
            onChange={(event) => setColumns([...chosen, event.target.value])}
          >
            <option value="">{words.addColumn}</option>
            {columns
              .map(columnName)
              .filter((column) => !chosen.includes(column))
              .map((column) => (
                <option key={column}>{column}</option>
              ))}
          </select>
        )}
        {fixed && (
          <input
            aria-label={words.valueFor(label)}
            value={field.value}
            onChange={(event) => onChange(name, { value: event.target.value })}
          />
        )}
        {error !== undefined && <div className={styles['wrong']}>{error}</div>}
      </div>
      <div className={styles['extra']}>
        {field !== undefined && !fixed && name === 'date' && (
          <select
            aria-label={`${label} · ${words.format}`}
            value={field.format ?? ''}
            onChange={(event) => onChange(name, { ...field, format: event.target.value })}
          >
            {[...new Set([...DATE_FORMATS, ...(field.format === undefined ? [] : [field.format])])].map((format) => (
              <option key={format}>{format}</option>
            ))}
          </select>
        )}
        {field !== undefined && !fixed && NUMBERS.has(name) && (
          <select
            aria-label={`${label} · ${words.decimalMark}`}
            value={field.decimal ?? '.'}
            onChange={(event) => onChange(name, { ...field, decimal: event.target.value })}
          >
            <option value=".">{words.decimalPoint}</option>
            <option value=",">{words.decimalComma}</option>
          </select>
        )}
        <span className={styles['sample']}>{samples.slice(0, 2).join(' · ')}</span>
      </div>
    </div>
  )
}
