import type { ApprovalSigner, Role } from '../api/generated/client.schemas'

/** The roles that may approve, and so may be asked to sign. */
export const SIGNING_ROLES: readonly Role[] = ['UNIT_HEAD', 'FINANCE', 'AUTHORISER', 'ADMIN']

/** A signer as the value of a choice. */
export function valueOf({ kind, role, personId }: ApprovalSigner): string {
  return kind === 'ROLE' ? `ROLE ${role ?? ''}` : kind === 'PERSON' ? `PERSON ${personId ?? ''}` : kind
}

export function signerOf(value: string): ApprovalSigner {
  const [kind, of = ''] = value.split(' ')
  switch (kind) {
    case 'ROLE':
      return { kind, role: of as Role, personId: null }
    case 'PERSON':
      return { kind, role: null, personId: of }
    case 'UNIT_HEAD':
      return { kind, role: null, personId: null }
    case 'ANYONE':
    case undefined:
    default:
      return { kind: 'ANYONE', role: null, personId: null }
  }
}
