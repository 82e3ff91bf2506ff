import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'

import type { Session } from '../api/generated/client.schemas'
import { LANGUAGES, storedLanguage } from '../text/language'
import { useLanguage } from '../text/TextProvider'
import { safeReturn } from './safeReturn'
import { sessionQuery } from './session'
import { SignInForm } from './SignInForm'
import { useSignInText } from './signInText'
import { WelcomePage } from './WelcomePage'

export function SignInPage() {
  const words = useSignInText()
  const { retour } = useSearch({ from: '/connexion' })
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { changeLanguage } = useLanguage()
  const enter = (session: Session) => {
    // A browser where nobody chose a language takes the person's own.
    const own = LANGUAGES.find((language) => language === session.user?.language)
    if (storedLanguage() === undefined && own !== undefined) changeLanguage(own)
    queryClient.clear()
    queryClient.setQueryData(sessionQuery.queryKey, session)
    void navigate({ href: safeReturn(retour), replace: true })
  }
  return (
    <WelcomePage title={words.signInTitle} lead={words.signInLead}>
      <SignInForm onSignedIn={enter} />
    </WelcomePage>
  )
}
