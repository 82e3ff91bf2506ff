import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { ActionOutcome, Operation } from '../../api/generated/client.schemas'
import { withdrawSignature, withdrawSignatures } from '../../api/generated/operations'
import { newKey } from '../../api/newKey'
import { once, onceOf } from '../../api/transport'
import { useReportFailure } from '../../app/explain'
import { useToast } from '../../design/Toasts'
import { OPERATIONS, versionsOf } from '../queries'
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

/** Takes back the signatures that one has just given to many operations, those of them that nothing has followed yet. */
export function useWithdrawals() {
  const words = useStepText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (signed: readonly ActionOutcome[]) =>
      withdrawSignatures(
        {
          ids: signed.map(({ id }) => id),
          versions: versionsOf(signed.flatMap(({ id, version }) => (version === null ? [] : [{ id, version }]))),
        },
        once(newKey()),
      ),
    onSuccess: ({ outcomes }) => {
      const kept = outcomes.filter(({ done }) => !done)
      const reasons = [...new Set(kept.flatMap(({ problem }) => problem?.detail ?? []))]
      notify({
        title: words.unsignedMany(outcomes.length - kept.length),
        ...(kept.length > 0 && { message: words.unsignedNot(kept.length, reasons.join(' ')), tone: 'danger' }),
      })
    },
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}
