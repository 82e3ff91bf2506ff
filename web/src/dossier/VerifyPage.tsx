import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'

import type { Verification } from '../api/generated/client.schemas'
import { verifyCode, verifyVoucher } from '../api/generated/operations'
import { ProblemError } from '../api/problems'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { useWrittenValue } from '../app/useWrittenValue'
import { Button } from '../design/Button'
import { TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { useDossierText } from './text'

import styles from './Dossier.module.css'

const scanned = getRouteApi('/house/verifier/$id')
const byHand = getRouteApi('/house/verifier')

/** What a printed page is worth: where the square on it leads. */
export function VerifyPage() {
  const { id } = scanned.useParams()
  const { code } = scanned.useSearch()
  const navigate = scanned.useNavigate()
  return <Verify id={id} code={code} onCode={(typed) => void navigate({ search: { code: typed }, replace: true })} />
}

/** The same for who holds the paper and types its code. */
export function VerifyCodePage() {
  const { code } = byHand.useSearch()
  const navigate = byHand.useNavigate()
  return <Verify code={code} onCode={(typed) => void navigate({ search: { code: typed }, replace: true })} />
}

interface VerifyProps {
  /** The operation that the square names; without it the code alone finds the page. */
  id?: string
  code: string | undefined
  onCode: (code: string) => void
}

function Verify({ id, code, onCode }: VerifyProps) {
  const text = useText()
  const words = useDossierText().verify
  const [typed, setTyped] = useState(code ?? '')
  const { data, error, isFetching } = useQuery({
    queryKey: ['operations', 'verification', id, code],
    queryFn: ({ signal }) =>
      id === undefined
        ? verifyCode({ code: code ?? '' }, { signal })
        : verifyVoucher(id, { code: code ?? '' }, { signal }),
    enabled: code !== undefined,
    retry: false,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCode(typed.trim())
  }
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead} />
      {isFetching && <p role="status">{words.checking}</p>}
      {error && (
        <Notice tone="danger">
          <strong>{words.unknown}</strong>{' '}
          {error instanceof ProblemError ? error.message : explain(error, text).message}
        </Notice>
      )}
      {data && <Result verified={data} />}
      {(id === undefined || code === undefined || error) && (
        <form onSubmit={submit} className={styles['form']}>
          <TextField
            label={words.code}
            note={words.codeNote}
            required
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" look="primary">
            {words.check}
          </Button>
        </form>
      )}
    </div>
  )
}

function Result({ verified }: { verified: Verification }) {
  const text = useText()
  const words = useDossierText().verify
  const format = useFormat()
  const at = format.instant(verified.printedAt)
  const { fields } = words
  const facts: [string, string | null][] = [
    [fields['number'] ?? '', verified.number],
    [fields['date'] ?? '', format.date(verified.date)],
    [fields['unit'] ?? '', verified.unit],
    [fields['supplier'] ?? '', verified.supplier],
    [fields['description'] ?? '', verified.description],
    [fields['amount'] ?? '', format.money(verified.amount, verified.currency)],
    [fields['status'] ?? '', text.operations.statuses[verified.status]],
  ]
  return (
    <>
      <Notice tone={verified.changes.length === 0 ? 'info' : 'warning'}>
        <strong>{verified.changes.length === 0 ? words.holds : words.changed}</strong>{' '}
        {verified.printedBy === null ? words.printed(at) : words.printedBy(at, verified.printedBy)}
      </Notice>
      {verified.changes.length > 0 && <Differences verified={verified} />}
      <p className="muted">{words.compare}</p>
      <dl className={styles['facts']}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p>
        <Link to="/operations" search={{ operation: verified.id }}>
          {words.open}
        </Link>
      </p>
    </>
  )
}

function Differences({ verified }: { verified: Verification }) {
  const words = useDossierText().verify
  const written = useWrittenValue()
  const shown = (field: string, value: string | null) => (value === null ? '' : written(field, value))
  return (
    <table className={styles['differences']}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.onPaper}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {verified.changes.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{words.fields[field] ?? field}</th>
            <td>{from === null && to === null ? words.hidden : shown(field, from)}</td>
            <td>{shown(field, to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
