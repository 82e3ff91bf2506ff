import { useState } from 'react'

import type { Detection } from '../api/generated/client.schemas'
import { Button } from '../design/Button'
import { SelectField, TextField } from '../design/Field'
import type { Mapping } from './mapping'
import { useImportText } from './text'

import styles from './Imports.module.css'

const DELIMITERS = [';', ',', '\t', '|'] as const
const ENCODINGS = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'UTF-16LE', 'UTF-16BE'] as const

/** What of a mapping tells how the file is read; what is left out is found out. */
export type Reading = Partial<Record<'delimiter' | 'encoding' | 'sheet' | 'header', string>>

/** How the file was understood, and the corrections where it was not. */
export function ReadingCard({
  detection,
  mapping,
  onChange,
}: {
  detection: Detection
  mapping: Mapping
  onChange: (reading: Reading) => void
}) {
  const words = useImportText()
  const [open, setOpen] = useState(false)
  const said: Reading = {
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
    ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
    ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }),
  }
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
                onChange={(event) => onChange({ ...said, delimiter: event.target.value })}
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
                onChange={(event) => onChange({ ...said, encoding: event.target.value })}
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
              onChange={(event) => onChange({ sheet: event.target.value })}
            >
              {detection.sheets.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </SelectField>
          )}
          <TextField
            label={words.headerRow}
            type="number"
            min={0}
            max={40}
            value={mapping.header ?? detection.headerRow}
            onChange={(event) => onChange({ ...said, header: String(Math.min(40, event.target.valueAsNumber || 0)) })}
          />
        </div>
      )}
    </section>
  )
}
