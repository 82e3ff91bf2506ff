import type { Catalogue } from '../fr'

export const problems: Catalogue['problems'] = {
  connection: {
    title: 'No answer from the server',
    message: 'The connection seems to be down. Nothing is lost: try again in a moment.',
  },
  unexpected: { title: 'Unexpected error', message: 'Try again; if it happens again, tell the administrator.' },
  titles: {
    'invalid-request': 'Incorrect request',
    'unknown-parameter': 'Unknown filter',
    unauthenticated: 'Session ended',
    'invalid-credentials': 'Sign-in refused',
    csrf: 'Session to renew',
    forbidden: 'Not permitted',
    'not-found': 'Not found',
    'in-use': 'Still in use',
    duplicate: 'Already exists',
    conflict: 'Not possible in this state',
    'period-closed': 'Period closed',
    'budget-exceeded': 'Insufficient appropriation',
    'separation-of-duties': 'Somebody else must sign',
    'version-stale': 'Changed in the meantime',
    'version-missing': 'Version missing',
    'idempotency-mismatch': 'Already sent',
    validation: 'To correct',
    'too-large': 'File too large',
    'unsupported-file': 'File not recognised',
    'rate-limited': 'Too many attempts',
    'database-unavailable': 'Server momentarily unavailable',
    'storage-full': 'Not enough disk space',
    internal: 'Server error',
  },
  hints: {
    'version-stale': 'Someone saved another version. Reload to see it.',
    'database-unavailable': 'Nothing is lost: try again in a moment.',
    internal: 'Try again; if it happens again, tell the administrator.',
  },
}
