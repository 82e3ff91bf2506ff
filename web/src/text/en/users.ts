import type { Catalogue } from '../fr'

export const users: Catalogue['users'] = {
  roles: { ADMIN: 'Administrator', FINANCE: 'Finance', CLERK: 'Clerk', READER: 'Reader', AUDITOR: 'Auditor' },
}
