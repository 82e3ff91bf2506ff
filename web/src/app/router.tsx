import { createRouter } from '@tanstack/react-router'

import { queryString } from '../api/transport'
import { ErrorPage } from './ErrorPage'
import { NotFoundPage } from './NotFoundPage'
import { queryClient } from './queryClient'
import { routeTree } from './routes'
import { parseSearch } from './search'
import { Starting } from './Starting'

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch: queryString,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
  defaultPendingComponent: Starting,
  defaultPendingMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
