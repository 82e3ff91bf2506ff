import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { Session } from '../api/generated/client.schemas'
import { configureTransport } from '../api/transport'
import { Dialog } from '../design/Dialog'
import { useText } from '../text/TextProvider'
import { sessionQuery, useSession } from './session'
import { SignInForm } from './SignInForm'

/** When the session ends under someone's hands, lets them sign in again over the page, whose forms stay as they are. */
export function SessionKeeper() {
  const text = useText()
  const email = useSession()?.user?.email
  const userId = useSession()?.user?.id
  const queryClient = useQueryClient()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    configureTransport({ onSessionLost: () => setLost(true) })
    return () => configureTransport({ onSessionLost: () => undefined })
  }, [])
  if (!lost) return null
  const resume = (session: Session) => {
    // Someone else at the same desk must not find the pages of the first.
    if (session.user?.id !== userId) location.assign('/operations')
    queryClient.setQueryData(sessionQuery.queryKey, session)
    setLost(false)
    void queryClient.invalidateQueries()
  }
  return (
    <Dialog title={text.identity.sessionEnded} onClose={() => undefined} persistent first="[type=password]">
      <p className="muted">{text.identity.sessionEndedMessage}</p>
      <SignInForm email={email} onSignedIn={resume} />
    </Dialog>
  )
}
