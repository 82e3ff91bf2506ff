import type { Permission } from '../api/generated/client.schemas'
import type { IconName } from '../design/icons'
import type { Catalogue } from '../text/fr'

/** The one table of where people may go and what they may start, for the sidebar, the palette and the shortcuts. */
export interface Place {
  to: string
  label: (text: Catalogue) => string
  icon: IconName
  /** Of several, one is enough. */
  permission: Permission | readonly Permission[]
  group: 'work' | 'reference' | 'administration' | 'start'
  /** What of it has a number beside it. */
  counted?: 'unread' | 'waiting'
}

export const PLACES: readonly Place[] = [
  {
    to: '/operations',
    label: (text) => text.shell.operations,
    icon: 'operations',
    permission: 'OPERATION_READ',
    group: 'work',
  },
  {
    to: '/a-traiter',
    label: (text) => text.shell.inbox,
    icon: 'check',
    permission: ['OPERATION_APPROVE', 'OPERATION_PAY'],
    group: 'work',
    counted: 'waiting',
  },
  {
    to: '/notifications',
    label: (text) => text.shell.notifications,
    icon: 'info',
    permission: 'REFERENCE_READ',
    group: 'work',
    counted: 'unread',
  },
  {
    to: '/tableau-de-bord',
    label: (text) => text.shell.dashboard,
    icon: 'dashboard',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/execution',
    label: (text) => text.shell.execution,
    icon: 'file',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/rapport-mensuel',
    label: (text) => text.shell.monthly,
    icon: 'calendar',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/comparaison',
    label: (text) => text.shell.comparison,
    icon: 'dashboard',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/releve-fournisseur',
    label: (text) => text.shell.statement,
    icon: 'supplier',
    permission: 'OPERATION_READ',
    group: 'work',
  },
  {
    to: '/budget',
    label: (text) => text.shell.budget,
    icon: 'budget',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/bordereaux',
    label: (text) => text.shell.slips,
    icon: 'file',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/virements',
    label: (text) => text.shell.transfers,
    icon: 'merge',
    permission: 'BUDGET_READ',
    group: 'work',
  },
  {
    to: '/verifier',
    label: (text) => text.shell.verify,
    icon: 'search',
    permission: 'OPERATION_READ',
    group: 'work',
  },
  {
    to: '/imports',
    label: (text) => text.shell.imports,
    icon: 'import',
    permission: 'OPERATION_IMPORT',
    group: 'work',
  },
  {
    to: '/services',
    label: (text) => text.shell.units,
    icon: 'unit',
    permission: 'REFERENCE_READ',
    group: 'reference',
  },
  {
    to: '/categories',
    label: (text) => text.shell.categories,
    icon: 'category',
    permission: 'REFERENCE_READ',
    group: 'reference',
  },
  {
    to: '/fournisseurs',
    label: (text) => text.shell.suppliers,
    icon: 'supplier',
    permission: 'REFERENCE_READ',
    group: 'reference',
  },
  {
    to: '/sources',
    label: (text) => text.shell.fundingSources,
    icon: 'funding',
    permission: 'REFERENCE_READ',
    group: 'reference',
  },
  {
    to: '/exercices',
    label: (text) => text.shell.fiscalYears,
    icon: 'calendar',
    permission: 'BUDGET_READ',
    group: 'reference',
  },
  {
    to: '/utilisateurs',
    label: (text) => text.shell.users,
    icon: 'users',
    permission: 'USER_MANAGE',
    group: 'administration',
  },
  {
    to: '/journal-d-audit',
    label: (text) => text.shell.audit,
    icon: 'history',
    permission: 'AUDIT_READ',
    group: 'administration',
  },
  {
    to: '/circuits',
    label: (text) => text.shell.chains,
    icon: 'check',
    permission: 'CHAIN_MANAGE',
    group: 'administration',
  },
  {
    to: '/interims',
    label: (text) => text.shell.standIns,
    icon: 'users',
    permission: 'OPERATION_APPROVE',
    group: 'reference',
  },
  {
    to: '/courriels',
    label: (text) => text.shell.mails,
    icon: 'send',
    permission: 'INSTITUTION_WRITE',
    group: 'administration',
  },
  {
    to: '/parametres',
    label: (text) => text.shell.settings,
    icon: 'settings',
    permission: 'INSTITUTION_WRITE',
    group: 'administration',
  },
  {
    to: '/operations/nouvelle',
    label: (text) => text.shell.newOperation,
    icon: 'plus',
    permission: 'OPERATION_WRITE',
    group: 'start',
  },
  {
    to: '/imports/nouveau',
    label: (text) => text.shell.newImport,
    icon: 'import',
    permission: 'OPERATION_IMPORT',
    group: 'start',
  },
]
