import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Import, ImportReason, ImportReport } from '../api/generated/client.schemas'
import { executeImport } from '../api/generated/imports'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button, DownloadLink } from '../design/Button'
import { classes } from '../design/classes'
import { Checkbox } from '../design/Field'
import { Notice } from '../design/Notice'
import { faultsQuery, importQuery } from './queries'
import { useImportText } from './text'

import styles from './Imports.module.css'

const FIGURES = ['lines', 'valid', 'faulty', 'alreadyImported', 'changed', 'twins', 'skipped', 'blank'] as const

/** What the check found, and the choice of what to do with it. */
export function ReportStep({ item, onRevise }: { item: Import; onRevise: () => void }) {
  const words = useImportText()
  const format = useFormat()
  const queryClient = useQueryClient()
  const reportFailure = useReportFailure()
  const [skip, setSkip] = useState(false)
  const [createMissing, setCreateMissing] = useState(true)
  const [key] = useState(newKey)
  const running = useMutation({
    mutationFn: () => executeImport(item.id, { faultyLines: skip ? 'SKIP' : 'REFUSE_FILE', createMissing }, once(key)),
    onSuccess: (started) => queryClient.setQueryData(importQuery(item.id).queryKey, started),
    onError: reportFailure,
  })
  const { report } = item
  if (!report) return null
  const { missing } = report
  const needsCreation =
    missing.units.length + missing.categories.length + missing.fundingSources.length + missing.suppliers > 0
  const blocked = report.faulty > 0 && !skip
  return (
    <>
      <section className={styles['card']}>
        <h2>{words.report}</h2>
        <Figures report={report} />
        {report.twins > 0 && <p className="muted">{words.twinsNote}</p>}
        <div className={styles['stack']}>
          {needsCreation && (
            <Missing report={report} createMissing={createMissing} onCreateMissing={setCreateMissing} />
          )}
          {report.faulty > 0 && report.valid > 0 && (
            <fieldset>
              <legend>{words.faultyChoice}</legend>
              {[false, true].map((choice) => (
                <label key={String(choice)} className={styles['radio']}>
                  <input type="radio" name="faulty" checked={skip === choice} onChange={() => setSkip(choice)} />
                  {choice ? words.skip : words.refuseFile}
                </label>
              ))}
            </fieldset>
          )}
          {report.valid === 0 && (
            <Notice tone={report.faulty > 0 ? 'warning' : 'info'}>
              {report.faulty > 0 ? words.noneReady : words.nothingToImport}
            </Notice>
          )}
          <div className={styles['actions']}>
            <Button onClick={onRevise}>{words.reviseColumns}</Button>
            <Button
              look="primary"
              busy={running.isPending}
              disabled={blocked || report.valid === 0}
              onClick={() => running.mutate()}
            >
              {words.execute(format.count(report.valid))}
            </Button>
          </div>
        </div>
      </section>
      {report.faulty + report.changed + report.skipped > 0 && <Faults id={item.id} reasons={report.reasons} />}
    </>
  )
}

function Figures({ report }: { report: ImportReport }) {
  const words = useImportText()
  const format = useFormat()
  return (
    <div className={styles['figures']}>
      {FIGURES.filter((name) => name === 'lines' || name === 'valid' || report[name] > 0).map((name) => (
        <div
          key={name}
          className={classes(styles['figure'], (name === 'faulty' || name === 'changed') && styles['bad'])}
        >
          <strong>{format.count(report[name])}</strong>
          <span>{words.figures[name]}</span>
        </div>
      ))}
      <div className={styles['figure']}>
        <strong>{format.money(report.amount, report.currency)}</strong>
        <span>{words.total}</span>
      </div>
    </div>
  )
}

function Missing({
  report,
  createMissing,
  onCreateMissing,
}: {
  report: ImportReport
  createMissing: boolean
  onCreateMissing: (create: boolean) => void
}) {
  const words = useImportText()
  const { units, categories, fundingSources, suppliers } = report.missing
  return (
    <div>
      <strong>{words.missing}</strong>
      <ul className="muted">
        {units.length > 0 && <li>{words.missingUnits(units.join(', '))}</li>}
        {categories.length > 0 && <li>{words.missingCategories(categories.join(', '))}</li>}
        {fundingSources.length > 0 && <li>{words.missingSources(fundingSources.join(', '))}</li>}
        {suppliers > 0 && <li>{words.missingSuppliers(suppliers)}</li>}
      </ul>
      <Checkbox
        label={words.createMissing}
        checked={createMissing}
        onChange={(event) => onCreateMissing(event.target.checked)}
      />
    </div>
  )
}

function Faults({ id, reasons }: { id: string; reasons: readonly ImportReason[] }) {
  const words = useImportText()
  const format = useFormat()
  const { data } = useQuery(faultsQuery(id))
  return (
    <section className={styles['card']}>
      <div className={styles['cardHead']}>
        <h2>{words.faults}</h2>
        <DownloadLink small icon="export" href={`/api/v1/imports/${id}/faults.csv`} download>
          {words.download}
        </DownloadLink>
      </div>
      {reasons.length > 0 && (
        <ul className={styles['reasons']} aria-label={words.reasons}>
          {reasons.map((reason) => (
            <li key={reason.field + reason.code}>
              <strong>{format.count(reason.count)}</strong>
              {words.fieldReason(words.fields[reason.field] ?? reason.field, reason.detail)}
            </li>
          ))}
        </ul>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the arrow keys */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.faults}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {data?.items.map((fault) => (
              <tr key={`${fault.line}${fault.field}${fault.code}`}>
                <td>{fault.line}</td>
                <td>{words.fields[fault.field] ?? fault.field}</td>
                <td>{fault.value}</td>
                <td className={styles['reason']}>{fault.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
