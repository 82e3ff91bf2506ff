import { useQuery } from '@tanstack/react-query'

import type { ApprovalStep } from '../api/generated/client.schemas'
import { QueryFailure } from '../app/QueryFailure'
import { useFormat } from '../app/useFormat'
import { Badge, type Tone } from '../design/Badge'
import { Notice } from '../design/Notice'
import { EarlierSubmissions } from './EarlierSubmissions'
import { approvalsQuery } from './queries'
import { useApprovalText } from './text'
import { useSignerNames } from './useSignerNames'

import styles from './Approvals.module.css'

const TONES: Readonly<Record<ApprovalStep['state'], Tone>> = { SIGNED: 'good', WAITING: 'accent', TO_COME: 'muted' }

/** The chain of an operation: who signed which step, and whom it waits for. */
export default function ApprovalSteps({ id }: { id: string }) {
  const words = useApprovalText()
  const { data, error, refetch } = useQuery(approvalsQuery(id))
  if (error && !data) return <QueryFailure error={error} onRetry={() => void refetch()} />
  const latest = data?.items[0]
  if (!latest) return null
  return (
    <section className={styles['chain']} aria-label={words.chain}>
      <h2>{latest.chain === '' ? words.chain : latest.chain}</h2>
      {latest.state !== 'OPEN' && latest.state !== 'COMPLETE' && (
        <p className="muted">{words.approvalStates[latest.state]}</p>
      )}
      <ol>
        {latest.steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
          <Step key={at} step={step} />
        ))}
      </ol>
      <EarlierSubmissions submissions={data.items.slice(1)} />
    </section>
  )
}

function Step({ step }: { step: ApprovalStep }) {
  const words = useApprovalText()
  const format = useFormat()
  const signers = useSigners(step)
  return (
    <li>
      <div className={styles['step']}>
        <strong>{step.label === '' ? words.oneSignature : step.label}</strong>
        <Badge tone={TONES[step.state]}>{words.states[step.state]}</Badge>
      </div>
      {step.signatures.map((signature) => (
        <div key={signature.person + signature.at}>
          {words.signature(signature.person, format.instant(signature.at))}
          {signature.onBehalfOf !== null && <span className="muted"> ({words.onBehalfOf(signature.onBehalfOf)})</span>}
        </div>
      ))}
      {step.state === 'WAITING' &&
        (step.awaited.length === 0 ? (
          <Notice tone="warning">{words.nobody}</Notice>
        ) : (
          <div className="muted">{words.awaited(step.awaited.join(', '))}</div>
        ))}
      {step.state === 'TO_COME' && <div className="muted">{signers}</div>}
    </li>
  )
}

function useSigners(step: ApprovalStep): string {
  const words = useApprovalText()
  const names = step.signers.map(useSignerNames())
  return names.join(', ') + (step.all && names.length > 1 ? ` (${words.all})` : '')
}
