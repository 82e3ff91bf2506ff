import type { Column } from '../api/generated/client.schemas'
import { IconButton } from '../design/Button'
import { columnName, DATE_FORMATS, type MappedField } from './mapping'
import { useImportText } from './text'

import styles from './Imports.module.css'

interface FieldSourceProps {
  name: string
  field: MappedField | undefined
  columns: readonly Column[]
  error: string | undefined
  /** What no column means; without it, that the field is not imported. */
  nothing?: string
  onChange: (name: string, field: MappedField | undefined) => void
}

const FIXED = 'value:'
const SIDES = 'debit-credit:'
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'quantity', 'unitPrice'])
/** Fields that may be put together from several columns. */
const JOINED: ReadonlySet<string> = new Set(['description', 'category', 'notes'])

/** Where one field comes from: a column, several, the same value everywhere, or nowhere. */
export function FieldSource({ name, field, columns, error, nothing, onChange }: FieldSourceProps) {
  const words = useImportText()
  const label = words.fields[name] ?? name
  const chosen = field?.columns ?? (field?.column === undefined ? [] : [field.column])
  const fixed = field?.value !== undefined
  const sides = field?.debit !== undefined
  const names = columns.map((column) => columnName(column, columns))
  const setColumns = (next: readonly string[]) => {
    const { column: _column, columns: _columns, ...rest } = field ?? {}
    const [first] = next
    if (first === undefined) onChange(name, undefined)
    else onChange(name, next.length === 1 ? { ...rest, column: first } : { ...rest, columns: [...next] })
  }
  const pick = (value: string) => {
    const [first = ''] = names
    if (value === '') onChange(name, undefined)
    else if (value === FIXED) onChange(name, { value: '' })
    else if (value === SIDES) onChange(name, { debit: chosen[0] ?? first, credit: first })
    else onChange(name, { column: value })
  }
  const samples = columns[names.indexOf(chosen[0] ?? field?.debit ?? '')]?.samples ?? []
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
            value={fixed ? FIXED : sides ? SIDES : (chosen[0] ?? '')}
            onChange={(event) => pick(event.target.value)}
          >
            <option value="">{nothing ?? words.ignore}</option>
            {names.map((column) => (
              <option key={column}>{column}</option>
            ))}
            {name === 'amount' && names.length > 1 && <option value={SIDES}>{words.debitCredit}</option>}
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
            {names
              .filter((column) => !chosen.includes(column))
              .map((column) => (
                <option key={column}>{column}</option>
              ))}
          </select>
        )}
        {sides && <Sides field={field} columns={names} onChange={(next) => onChange(name, next)} />}
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
            onChange={(event) => onChange(name, { ...without(field, 'format'), ...said('format', event.target.value) })}
          >
            <option value="">{words.automatic}</option>
            {[...new Set([...DATE_FORMATS, ...(field.format === undefined ? [] : [field.format])])].map((format) => (
              <option key={format}>{format}</option>
            ))}
          </select>
        )}
        {field !== undefined && !fixed && NUMBERS.has(name) && (
          <select
            aria-label={`${label} · ${words.decimalMark}`}
            value={field.decimal ?? ''}
            onChange={(event) =>
              onChange(name, { ...without(field, 'decimal'), ...said('decimal', event.target.value) })
            }
          >
            <option value="">{words.automatic}</option>
            <option value=".">{words.decimalPoint}</option>
            <option value=",">{words.decimalComma}</option>
          </select>
        )}
        <span className={styles['sample']}>{samples.slice(0, 2).join(' · ')}</span>
      </div>
    </div>
  )
}

const without = (field: MappedField, key: 'format' | 'decimal'): MappedField => {
  const { [key]: _before, ...rest } = field
  return rest
}

const said = (key: 'format' | 'decimal', value: string): MappedField => (value === '' ? {} : { [key]: value })

/** Two columns, of which the first counts for the amount and the second against it. */
function Sides({
  field,
  columns,
  onChange,
}: {
  field: MappedField
  columns: readonly string[]
  onChange: (field: MappedField) => void
}) {
  const words = useImportText()
  return (['debit', 'credit'] as const).map((side) => (
    <select
      key={side}
      aria-label={words.sides[side]}
      value={field[side] ?? ''}
      onChange={(event) => onChange({ ...field, [side]: event.target.value })}
    >
      {columns.map((column) => (
        <option key={column}>{column}</option>
      ))}
    </select>
  ))
}
