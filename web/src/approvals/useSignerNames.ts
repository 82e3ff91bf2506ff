import type { NamedSigner } from '../api/generated/client.schemas'
import { useText } from '../text/TextProvider'
import { useApprovalText } from './text'

/** Says of a signer who that is. */
export function useSignerNames(): (signer: NamedSigner) => string {
  const words = useApprovalText()
  const { users } = useText()
  return (signer) => {
    switch (signer.kind) {
      case 'ANYONE':
        return words.anyone
      case 'UNIT_HEAD':
        return words.unitHead
      case 'ROLE':
        return signer.role === null ? '' : users.roles[signer.role]
      case 'PERSON':
        return signer.person ?? ''
    }
  }
}
