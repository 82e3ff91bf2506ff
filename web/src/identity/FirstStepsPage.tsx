import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'

import { InstitutionForm } from '../settings/InstitutionForm'
import { AdministratorForm } from './AdministratorForm'
import { sessionQuery } from './session'
import { useSignInText } from './signInText'
import { WelcomePage } from './WelcomePage'

/** The two steps of a new installation: its administrator, then its institution. */
export function FirstStepsPage() {
  const words = useSignInText()
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  if (session.setup.administratorMissing) {
    return (
      <WelcomePage wide step={words.step(1, 2)} title={words.administratorTitle} lead={words.administratorLead}>
        <AdministratorForm />
      </WelcomePage>
    )
  }
  if (session.user === null) return <Navigate to="/connexion" search={{ retour: '/premiers-pas' }} />
  if (!session.setup.institutionMissing) return <Navigate to="/operations" search={{}} />
  return (
    <WelcomePage wide step={words.step(2, 2)} title={words.institutionTitle} lead={words.institutionLead}>
      {session.permissions.includes('INSTITUTION_WRITE') ? (
        <InstitutionForm institution={undefined} submitLabel={words.start} />
      ) : (
        <p>{words.administratorMissing}</p>
      )}
    </WelcomePage>
  )
}
