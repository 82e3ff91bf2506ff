import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'

import type { Institution, Permission, Session } from '../api/generated/client.schemas'
import { getSession } from '../api/generated/session'
import { configureTransport } from '../api/transport'
import { arrived } from './leaving'

/** Who is here, what they may do, and whether the installation is finished. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => accepted(await getSession({ signal })),
  staleTime: 5 * 60_000,
})

/** Takes over a session's request token and its person; call it with every session the server gives. */
export function accepted(session: Session): Session {
  configureTransport({ csrfToken: session.csrfToken })
  arrived(session.user?.id)
  return session
}

/** The key of the mutation that signs out: while it runs, nothing is asked that comes with every page. */
export const SIGN_OUT = ['sign-out']

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data
}

export function useInstitution(): Institution | undefined {
  return useSession()?.institution ?? undefined
}

/** Whether the person holds a right, or one of several. The server decides; this only spares them doors that are shut. */
export function useCan(): (permission: Permission | readonly Permission[]) => boolean {
  const permissions = useSession()?.permissions
  return useCallback(
    (enough: Permission | readonly Permission[]) =>
      [enough].flat().some((permission) => permissions?.includes(permission) ?? false),
    [permissions],
  )
}
