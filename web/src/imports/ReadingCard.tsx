import { useState } from 'react'

import type { Detection } from '../api/generated/client.schemas'
import { Button } from '../design/Button'
import { SelectField, TextField } from '../design/Field'
import type { Mapping } from './mapping'
import { useImportText } from './text'

import styles from './Imports.module.css'

const DELIMITERS = [';', ',', '\t', '|'] as const
const ENCODINGS = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'UTF-16LE', 'UTF-16BE'] as const

/** How the file was understood, and the corrections where it was not. */
export function ReadingCard({
  detection,
  mapping,
  onChange,
}: {
  detection: Detection
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}) {
  const words = useImportText()
  const [open, setOpen] = useState(false)
  const parts = [
    detection.encoding,
    detection.delimiter !== null && (words.delimiterNames[detection.delimiter] ?? detection.delimiter),
    detection.sheet,
    words.headerAt(detection.headerRow),
    words.columnsFound(detection.columns.length),
  ].filter((part) => part !== null && part !== false)
  return (
    <section className={styles['card']}>
      <div className={styles['cardHead']}>
        <h2>{words.detected}</h2>
        <Button small look="quiet" icon="settings" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.adjustReading}
        </Button>
      </div>
      <p className="muted">{words.detection(detection.format, parts.join(', '))}</p>
      {open && (
        <div className={styles['options']}>
          {detection.format === 'CSV' ? (
            <>
              <SelectField
                label={words.delimiter}
                value={mapping.delimiter ?? detection.delimiter ?? ''}
                onChange={(event) => onChange({ ...mapping, delimiter: event.target.value })}
              >
                {DELIMITERS.map((delimiter) => (
                  <option key={delimiter} value={delimiter}>
                    {words.delimiterNames[delimiter]}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={words.encoding}
                value={mapping.encoding ?? 'auto'}
                onChange={(event) => onChange({ ...mapping, encoding: event.target.value })}
              >
                <option value="auto">{words.automatic}</option>
                {ENCODINGS.map((encoding) => (
                  <option key={encoding}>{encoding}</option>
                ))}
              </SelectField>
            </>
          ) : (
            <SelectField
              label={words.sheet}
              value={mapping.sheet ?? detection.sheet ?? ''}
              onChange={(event) => onChange({ ...mapping, sheet: event.target.value })}
            >
              {detection.sheets.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </SelectField>
          )}
          <TextField
            label={words.headerRow}
            type="number"
            min={1}
            value={mapping.header ?? detection.headerRow}
            onChange={(event) => onChange({ ...mapping, header: Math.max(1, event.target.valueAsNumber || 1) })}
          />
        </div>
      )}
    </section>
  )
}
