import { useQuery } from '@tanstack/react-query'

import type { Operation } from '../api/generated/client.schemas'
import { operationQuery } from '../operations/queries'

/** The operation of an id, once it is read; nothing while none is chosen. */
export function useOperation(id: string | undefined): Operation | undefined {
  const { data } = useQuery({ ...operationQuery(id ?? ''), enabled: id !== undefined })
  return data?.id === id ? data : undefined
}
