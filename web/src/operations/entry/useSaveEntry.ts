import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { Operation, OperationBody } from '../../api/generated/client.schemas'
import { createOperation, updateOperation } from '../../api/generated/operations'
import { isPassing } from '../../api/problems'
import { ifMatch, once } from '../../api/transport'
import { OPERATIONS, operationQuery } from '../queries'

const MOST_RETRIES = 3

interface SaveEntry {
  body: OperationBody
  /** The idempotency key of this form. */
  key: string
  /** The operation edited and its version; undefined for a new one. */
  edited: { id: string; version: number } | undefined
}

/** Saves an entry. The key and the version make a repeated request harmless, so a dropped line is tried again. */
export function useSaveEntry() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key, edited }: SaveEntry): Promise<Operation> =>
      edited ? updateOperation(edited.id, body, ifMatch(edited.version)) : createOperation(body, once(key)),
    retry: (attempt, error) => attempt < MOST_RETRIES && isPassing(error),
    retryDelay: (attempt) => 800 * 2 ** attempt,
    onSuccess: (saved) => {
      // What is opened next acts on the version just saved, not on the one read before.
      queryClient.setQueryData(operationQuery(saved.id).queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: OPERATIONS })
      void queryClient.invalidateQueries({ queryKey: ['suppliers'] })
    },
  })
}
