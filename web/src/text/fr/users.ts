export const users = {
  roles: {
    ADMIN: 'Administrateur',
    FINANCE: 'Finances',
    AUTHORISER: 'Ordonnateur',
    UNIT_HEAD: 'Chef de service',
    ACCOUNTANT: 'Comptable',
    CLERK: 'Agent de saisie',
    READER: 'Lecteur',
    AUDITOR: 'Auditeur',
  },
}
