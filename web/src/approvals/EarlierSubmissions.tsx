import type { Approval } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Badge } from '../design/Badge'
import { useApprovalText } from './text'

import styles from './Approvals.module.css'

/** What became of the submissions before the last, with the signatures that they had: those that are void stay to be seen. */
export function EarlierSubmissions({ submissions }: { submissions: readonly Approval[] }) {
  const words = useApprovalText()
  const format = useFormat()
  if (submissions.length === 0) return null
  return (
    <details className={styles['earlier']}>
      <summary>{words.earlier(submissions.length)}</summary>
      <ul>
        {submissions.map((submission) => (
          <li key={submission.openedAt}>
            <div className={styles['step']}>
              <span>{words.openedAt(format.instant(submission.openedAt))}</span>
              <Badge tone={submission.state === 'VOID' ? 'warning' : 'muted'}>
                {words.approvalStates[submission.state]}
              </Badge>
            </div>
            {submission.steps.flatMap((step) =>
              step.signatures.map((signature) => (
                <div key={signature.person + signature.at}>
                  <del>{words.signature(signature.person, format.instant(signature.at))}</del>
                  {signature.onBehalfOf !== null && (
                    <span className="muted"> ({words.onBehalfOf(signature.onBehalfOf)})</span>
                  )}
                </div>
              )),
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
