import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { listPayments } from '../api/generated/operations'
import { getPaymentSlip, listPaymentSlips } from '../api/generated/payment-slips'
import { OPERATIONS } from '../operations/queries'

export function paymentsQuery(operationId: string) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'payments', operationId],
    queryFn: ({ signal }) => listPayments(operationId, { signal }),
  })
}

/** Below the operations, since every payment may change a slip. */
export const slipsQuery = infiniteQueryOptions({
  queryKey: [...OPERATIONS, 'slips'],
  queryFn: ({ pageParam, signal }) => listPaymentSlips(pageParam === '' ? {} : { cursor: pageParam }, { signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

export function slipQuery(id: string) {
  return queryOptions({
    queryKey: [...OPERATIONS, 'slip', id],
    queryFn: ({ signal }) => getPaymentSlip(id, { signal }),
  })
}
