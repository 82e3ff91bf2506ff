import type { Operation } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Notice } from '../design/Notice'
import { useSession } from '../identity/session'
import { useStepText } from './steps/text'

/** Who changed the payee of an operation since it was submitted, and when. */
export function PayeeNotices({ operation }: { operation: Operation }) {
  const words = useStepText()
  const self = useSession()?.user?.id
  const format = useFormat()
  return (
    <>
      {operation.payeeChanges.map(({ by, at }) => (
        <Notice key={at} tone="warning">
          {by && by.id === self
            ? words.payeeChangedByYou(format.instant(at))
            : words.payeeChanged(by?.name ?? words.history.system, format.instant(at))}
        </Notice>
      ))}
      {operation.payeeChangedBySigner && <Notice tone="warning">{words.payeeChangedBySigner}</Notice>}
    </>
  )
}
