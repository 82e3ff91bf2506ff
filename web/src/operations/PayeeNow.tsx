import type { OperationSummary } from '../api/generated/client.schemas'
import { useStepText } from './steps/text'

/** Where the supplier of an operation is paid now: its account and its phone, as far as they are known. */
export function PayeeNow({ operation: { payee } }: { operation: Pick<OperationSummary, 'payee'> }) {
  const words = useStepText().payee
  if (payee === null) return null
  const known = [payee.account && words.account(payee.account), payee.phone && words.phone(payee.phone)].filter(Boolean)
  return <>{known.join(' · ') || words.unknown}</>
}
