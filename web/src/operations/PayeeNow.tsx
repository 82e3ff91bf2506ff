import { useQuery } from '@tanstack/react-query'

import type { OperationSummary } from '../api/generated/client.schemas'
import { supplierQuery } from '../references/queries'
import { useStepText } from './steps/text'

type Payable = Pick<OperationSummary, 'supplier' | 'payeeChangedAt'>

/** Where the supplier of an operation is paid now: its account and its phone, as far as they are known. */
export function PayeeNow({ operation: { supplier, payeeChangedAt } }: { operation: Payable }) {
  const words = useStepText().payee
  const { data } = useQuery({ ...supplierQuery(supplier?.id ?? '', payeeChangedAt), enabled: supplier !== null })
  if (!data) return null
  const known = [data.account && words.account(data.account), data.phone && words.phone(data.phone)].filter(Boolean)
  return <>{known.join(' · ') || words.unknown}</>
}
