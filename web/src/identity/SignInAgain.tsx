import { useQueryClient } from '@tanstack/react-query'

import type { Session } from '../api/generated/client.schemas'
import { Dialog } from '../design/Dialog'
import { sessionQuery, useSession } from './session'
import { SignInForm } from './SignInForm'
import { useSignInText } from './signInText'

/** Asks for the password over the page, which stays as it is. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const words = useSignInText()
  const user = useSession()?.user
  const queryClient = useQueryClient()
  const resume = (session: Session) => {
    // Someone else at the same desk must not find the pages of the first.
    if (session.user?.id !== user?.id) location.assign('/operations')
    queryClient.setQueryData(sessionQuery.queryKey, session)
    onDone()
    void queryClient.invalidateQueries()
  }
  return (
    <Dialog title={words.sessionEnded} onClose={() => undefined} persistent first="[type=password]">
      <p className="muted">{words.sessionEndedMessage}</p>
      <SignInForm email={user?.email} onSignedIn={resume} />
    </Dialog>
  )
}
