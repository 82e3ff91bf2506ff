import { useState } from 'react'

import type { Detection } from '../api/generated/client.schemas'
import { Button } from '../design/Button'
import { Checkbox } from '../design/Field'
import { FieldSource } from './FieldSource'
import { columnName, MAPPED, type MappedField, type Mapping } from './mapping'
import { useImportText } from './text'

import styles from './Imports.module.css'

const ESSENTIAL: ReadonlySet<string> = new Set(['date', 'description', 'supplier', 'amount', 'unit', 'category'])

interface MappingFieldsProps {
  baseCurrency: string
  detection: Detection
  mapping: Mapping
  errors: Readonly<Record<string, string>>
  onChange: (mapping: Mapping) => void
}

/** Currency and rate may be written as bare values in a mapping. */
function asField(value: string | MappedField | undefined): MappedField | undefined {
  return typeof value === 'string' ? { value } : value
}

export function MappingFields({ baseCurrency, detection, mapping, errors, onChange }: MappingFieldsProps) {
  const words = useImportText()
  const columns = detection.columns.map((column) => columnName(column, detection.columns))
  const [all, setAll] = useState(false)
  const shown = MAPPED.filter(
    (name) => all || ESSENTIAL.has(name) || mapping[name] !== undefined || errorFor(errors, name) !== undefined,
  )
  const change = (name: string, field: MappedField | undefined) => {
    const { [name as keyof Mapping]: _before, ...rest } = mapping
    onChange(field === undefined ? rest : { ...rest, [name]: field })
  }
  const changeBare = (name: 'currency' | 'rate') => (_name: string, field: MappedField | undefined) => {
    const { [name]: _before, ...rest } = mapping
    onChange(field === undefined ? rest : { ...rest, [name]: field.value ?? field })
  }
  const keys = mapping.key ?? []
  const toggleKey = (column: string) => {
    const { key: _before, ...rest } = mapping
    const next = keys.includes(column) ? keys.filter((key) => key !== column) : [...keys, column]
    onChange(next.length === 0 ? rest : { ...rest, key: next })
  }
  return (
    <>
      <div className={styles['rows']}>
        {shown.map((name) => (
          <FieldSource
            key={name}
            name={name}
            field={mapping[name]}
            columns={detection.columns}
            error={errorFor(errors, name)}
            onChange={change}
          />
        ))}
        <FieldSource
          name="currency"
          field={asField(mapping.currency)}
          columns={detection.columns}
          nothing={words.baseCurrency(baseCurrency)}
          error={errorFor(errors, 'currency')}
          onChange={changeBare('currency')}
        />
        {(all ||
          mapping.rate !== undefined ||
          (mapping.currency !== undefined && mapping.currency !== baseCurrency)) && (
          <FieldSource
            name="rate"
            field={asField(mapping.rate)}
            columns={detection.columns}
            error={errorFor(errors, 'rate')}
            onChange={changeBare('rate')}
          />
        )}
        {!all && (
          <div className={styles['actions']}>
            <Button small look="quiet" icon="down" onClick={() => setAll(true)}>
              {words.otherFields}
            </Button>
          </div>
        )}
      </div>
      <Checkbox
        label={words.skipTotals}
        checked={mapping.totals !== 'read'}
        onChange={(event) => {
          const { totals: _before, ...rest } = mapping
          onChange(event.target.checked ? rest : { ...rest, totals: 'read' })
        }}
      />
      <fieldset className={styles['rows']}>
        <legend>
          <strong>{words.key}</strong>
        </legend>
        <p className="muted">{words.keyLead}</p>
        <div className={styles['keys']}>
          {columns.map((column) => (
            <Checkbox key={column} label={column} checked={keys.includes(column)} onChange={() => toggleKey(column)} />
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** The server's word on a field or on any part of it: `/date` or `/date/column`. */
function errorFor(errors: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(errors).find(([pointer]) => pointer === name || pointer.startsWith(`${name}/`))?.[1]
}
