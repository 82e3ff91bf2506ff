import type { AuditSeal } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Notice } from '../design/Notice'
import { useAuditText } from './text'

import styles from './Audit.module.css'

/** How far the trail is sealed, and what its last proof found. */
export function SealState({ state }: { state: AuditSeal }) {
  const words = useAuditText()
  const format = useFormat()
  const { seal, waiting, verifiedAt, intact } = state
  return (
    <>
      <p className={styles['seal']}>
        {seal && <span>{words.sealed(format.count(seal.position), format.instant(seal.sealedAt))}</span>}
        {waiting > 0 && <span>{words.waiting(format.count(waiting))}</span>}
        <span>{verifiedAt === null ? words.neverVerified : intact && words.verified(format.instant(verifiedAt))}</span>
      </p>
      {verifiedAt !== null && intact === false && (
        <Notice tone="danger">{words.broken(format.instant(verifiedAt))}</Notice>
      )}
    </>
  )
}
