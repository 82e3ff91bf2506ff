import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'

import { sessionQuery } from '../identity/session'
import { parseFilters } from '../operations/filters'
import { Shell } from './Shell'

interface Context {
  queryClient: QueryClient
}

/** Keeps these parameters of the address, those that are there. */
function only<Name extends string>(...names: Name[]) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name]
        return typeof value === 'string' && value !== '' ? [[name, value]] : []
      }),
    ) as { [Key in Name]?: string }
}

const root = createRootRouteWithContext<Context>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: only('retour'),
  component: lazyRouteComponent(() => import('../identity/SignInPage'), 'SignInPage'),
})

const firstSteps = createRoute({
  getParentRoute: () => root,
  path: '/premiers-pas',
  validateSearch: only('jeton'),
  component: lazyRouteComponent(() => import('../identity/FirstStepsPage'), 'FirstStepsPage'),
})

/** Everything behind the sign-in. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session.setup.administratorMissing) throw redirect({ to: '/premiers-pas' })
    if (session.user === null) throw redirect({ to: '/connexion', search: { retour: location.href } })
    if (session.setup.institutionMissing) throw redirect({ to: '/premiers-pas' })
  },
})

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/operations', search: {} })
  },
})

const operations = createRoute({
  getParentRoute: () => house,
  path: '/operations',
  validateSearch: parseFilters,
  component: lazyRouteComponent(() => import('../operations/OperationsPage'), 'OperationsPage'),
})

const inbox = createRoute({
  getParentRoute: () => house,
  path: '/a-traiter',
  validateSearch: only('operation'),
  component: lazyRouteComponent(() => import('../approvals/InboxPage'), 'InboxPage'),
})

const stuck = createRoute({
  getParentRoute: () => house,
  path: '/a-traiter/sans-valideur',
  component: lazyRouteComponent(() => import('../approvals/StuckPage'), 'StuckPage'),
})

const chains = createRoute({
  getParentRoute: () => house,
  path: '/circuits',
  component: lazyRouteComponent(() => import('../chains/ChainsPage'), 'ChainsPage'),
})

const standIns = createRoute({
  getParentRoute: () => house,
  path: '/interims',
  component: lazyRouteComponent(() => import('../chains/StandInsPage'), 'StandInsPage'),
})

const budget = createRoute({
  getParentRoute: () => house,
  path: '/budget',
  validateSearch: only('fiscalYear', 'unit', 'view'),
  component: lazyRouteComponent(() => import('../budget/BudgetPage'), 'BudgetPage'),
})

const transfers = createRoute({
  getParentRoute: () => house,
  path: '/virements',
  validateSearch: only('fiscalYear', 'line'),
  component: lazyRouteComponent(() => import('../transfers/TransfersPage'), 'TransfersPage'),
})

const slips = createRoute({
  getParentRoute: () => house,
  path: '/bordereaux',
  component: lazyRouteComponent(() => import('../payments/SlipsPage'), 'SlipsPage'),
})

const verify = createRoute({
  getParentRoute: () => house,
  path: '/verifier/$id',
  validateSearch: only('code'),
  component: lazyRouteComponent(() => import('../dossier/VerifyPage'), 'VerifyPage'),
})

const verifyCode = createRoute({
  getParentRoute: () => house,
  path: '/verifier',
  validateSearch: only('code'),
  component: lazyRouteComponent(() => import('../dossier/VerifyPage'), 'VerifyCodePage'),
})

const notifications = createRoute({
  getParentRoute: () => house,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../notifications/NotificationsPage'), 'NotificationsPage'),
})

const mails = createRoute({
  getParentRoute: () => house,
  path: '/courriels',
  component: lazyRouteComponent(() => import('../notifications/MailsPage'), 'MailsPage'),
})

const slip = createRoute({
  getParentRoute: () => house,
  path: '/bordereaux/$id',
  component: lazyRouteComponent(() => import('../payments/SlipPage'), 'SlipPage'),
})

const dashboard = createRoute({
  getParentRoute: () => house,
  path: '/tableau-de-bord',
  validateSearch: only('fiscalYear', 'month', 'unit', 'fundingSource'),
  component: lazyRouteComponent(() => import('../reports/DashboardPage'), 'DashboardPage'),
})

const reports = () => import('../reports/pages')

const execution = createRoute({
  getParentRoute: () => house,
  path: '/execution',
  validateSearch: only('fiscalYear', 'unit', 'fundingSource', 'asOf'),
  component: lazyRouteComponent(reports, 'ExecutionPage'),
})

const monthly = createRoute({
  getParentRoute: () => house,
  path: '/rapport-mensuel',
  validateSearch: only('fiscalYear', 'month', 'unit', 'fundingSource'),
  component: lazyRouteComponent(reports, 'MonthlyPage'),
})

const comparison = createRoute({
  getParentRoute: () => house,
  path: '/comparaison',
  validateSearch: only('fiscalYear', 'comparedWith', 'untilMonth', 'unit', 'fundingSource'),
  component: lazyRouteComponent(reports, 'ComparisonPage'),
})

const statement = createRoute({
  getParentRoute: () => house,
  path: '/releve-fournisseur',
  validateSearch: only('supplier', 'from', 'to', 'cursor'),
  component: lazyRouteComponent(reports, 'StatementPage'),
})

const imports = createRoute({
  getParentRoute: () => house,
  path: '/imports',
  component: lazyRouteComponent(() => import('../imports/ImportsPage'), 'ImportsPage'),
})

const newImport = createRoute({
  getParentRoute: () => house,
  path: '/imports/nouveau',
  component: lazyRouteComponent(() => import('../imports/NewImportPage'), 'NewImportPage'),
})

const oneImport = createRoute({
  getParentRoute: () => house,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../imports/ImportPage'), 'ImportPage'),
})

const units = createRoute({
  getParentRoute: () => house,
  path: '/services',
  component: lazyRouteComponent(() => import('../references/UnitsPage'), 'UnitsPage'),
})

const categories = createRoute({
  getParentRoute: () => house,
  path: '/categories',
  component: lazyRouteComponent(() => import('../references/CategoriesPage'), 'CategoriesPage'),
})

const suppliers = createRoute({
  getParentRoute: () => house,
  path: '/fournisseurs',
  component: lazyRouteComponent(() => import('../references/SuppliersPage'), 'SuppliersPage'),
})

const fundingSources = createRoute({
  getParentRoute: () => house,
  path: '/sources',
  component: lazyRouteComponent(() => import('../references/FundingSourcesPage'), 'FundingSourcesPage'),
})

const fiscalYears = createRoute({
  getParentRoute: () => house,
  path: '/exercices',
  validateSearch: only('cloture'),
  component: lazyRouteComponent(() => import('../years/FiscalYearsPage'), 'FiscalYearsPage'),
})

const users = createRoute({
  getParentRoute: () => house,
  path: '/utilisateurs',
  component: lazyRouteComponent(() => import('../identity/UsersPage'), 'UsersPage'),
})

const audit = createRoute({
  getParentRoute: () => house,
  path: '/journal-d-audit',
  validateSearch: only('from', 'to', 'actor', 'action', 'subjectType', 'subject', 'onBehalfOf', 'q'),
  component: lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
})

const settings = createRoute({
  getParentRoute: () => house,
  path: '/parametres',
  component: lazyRouteComponent(() => import('../settings/SettingsPage'), 'SettingsPage'),
})

const documentRules = createRoute({
  getParentRoute: () => house,
  path: '/parametres/pieces',
  component: lazyRouteComponent(() => import('../attachments/DocumentRulesPage'), 'DocumentRulesPage'),
})

const newOperation = createRoute({
  getParentRoute: () => house,
  path: '/operations/nouvelle',
  validateSearch: only('modele'),
  component: lazyRouteComponent(() => import('../operations/entry/NewOperationPage'), 'NewOperationPage'),
})

const editOperation = createRoute({
  getParentRoute: () => house,
  path: '/operations/$id/modifier',
  component: lazyRouteComponent(() => import('../operations/entry/EditOperationPage'), 'EditOperationPage'),
})

export const routeTree = root.addChildren([
  signIn,
  firstSteps,
  house.addChildren([
    home,
    operations,
    inbox,
    stuck,
    chains,
    standIns,
    budget,
    transfers,
    slips,
    slip,
    notifications,
    mails,
    verify,
    verifyCode,
    dashboard,
    execution,
    monthly,
    comparison,
    statement,
    imports,
    newImport,
    oneImport,
    units,
    categories,
    suppliers,
    fundingSources,
    fiscalYears,
    users,
    audit,
    settings,
    documentRules,
    newOperation,
    editOperation,
  ]),
])
