export const users = {
  roles: {
    ADMIN: 'Administrateur',
    FINANCE: 'Finances',
    CLERK: 'Agent de saisie',
    READER: 'Lecteur',
    AUDITOR: 'Auditeur',
  },
}
