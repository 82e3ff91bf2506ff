/** The reports, which come together: who reads one turns to the others. */
export { ComparisonPage } from './ComparisonPage'
export { ExecutionPage } from './ExecutionPage'
export { MonthlyPage } from './MonthlyPage'
export { StatementPage } from './StatementPage'
