import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { Operation } from '../../api/generated/client.schemas'
import { withdrawSignature } from '../../api/generated/operations'
import { newKey } from '../../api/newKey'
import { onceOf } from '../../api/transport'
import { useReportFailure } from '../../app/explain'
import { useToast } from '../../design/Toasts'
import { OPERATIONS } from '../queries'
import { useStepText } from './text'

/** Takes back the signature that one has just given to an operation, or gave last. */
export function useWithdrawal() {
  const words = useStepText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: Pick<Operation, 'id' | 'version'>) =>
      withdrawSignature(id, onceOf(version, newKey())),
    onSuccess: () => notify({ title: words.unsigned }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}
