import type { Catalogue } from '../fr'

export const users: Catalogue['users'] = {
  roles: {
    ADMIN: 'Administrator',
    FINANCE: 'Finance',
    AUTHORISER: 'Authorising officer',
    UNIT_HEAD: 'Unit head',
    ACCOUNTANT: 'Accountant',
    CLERK: 'Clerk',
    READER: 'Reader',
    AUDITOR: 'Auditor',
  },
}
