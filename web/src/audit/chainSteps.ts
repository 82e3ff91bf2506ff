import type { NamedSigner, Role } from '../api/generated/client.schemas'

/** The signers of a step as the trail has them: « Visa (UNIT_HEAD | ROLE FINANCE) », any of them or all. */
const SIGNERS = /\(([^()]*)\)(?=; \d+\. |$)/g

/** The steps of a chain as the trail has them, with words instead of codes. */
export function readSteps(
  written: string,
  roles: Readonly<Record<string, string>>,
  nameOf: (signer: NamedSigner) => string,
  joints: { any: string; all: string },
): string {
  return written.replace(SIGNERS, (_, signers: string) => {
    const joint = signers.includes(' + ') ? ' + ' : ' | '
    const names = signers.split(joint).map((signer) => nameOf(signerOf(signer, roles)))
    return `(${names.join(joint === ' + ' ? joints.all : joints.any)})`
  })
}

/** Entries of before name a role by its code alone. */
function signerOf(written: string, roles: Readonly<Record<string, string>>): NamedSigner {
  if (written === 'ANYONE' || written === 'UNIT_HEAD') return { kind: written, role: null, person: null }
  const role = written.replace(/^ROLE /, '')
  return role in roles
    ? { kind: 'ROLE', role: role as Role, person: null }
    : { kind: 'PERSON', role: null, person: written }
}
