import { QueryClient } from '@tanstack/react-query'

import { isPassing, ProblemError } from '../api/problems'

const MOST_RETRIES = 3
const FRESH_MILLISECONDS = 15_000

/** Waits as long as the server asks, else 1, 2, then 4 seconds. */
function retryDelay(attempt: number, error: unknown): number {
  if (error instanceof ProblemError && error.retryAfterSeconds !== undefined) return error.retryAfterSeconds * 1000
  return 1000 * 2 ** attempt
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MILLISECONDS,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (attempt, error) => attempt < MOST_RETRIES && isPassing(error),
      retryDelay,
    },
    // A change is sent again by itself only where an idempotency key makes that harmless, as that mutation then says.
    mutations: { networkMode: 'always', retry: false },
  },
})
