import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'

import { InstitutionForm } from '../settings/InstitutionForm'
import { useText } from '../text/TextProvider'
import { AdministratorForm } from './AdministratorForm'
import { sessionQuery } from './session'
import { WelcomePage } from './WelcomePage'

/** The two steps of a new installation: its administrator, then its institution. */
export function FirstStepsPage() {
  const text = useText()
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  if (session.setup.administratorMissing) {
    return (
      <WelcomePage
        wide
        step={text.identity.step(1, 2)}
        title={text.identity.administratorTitle}
        lead={text.identity.administratorLead}
      >
        <AdministratorForm />
      </WelcomePage>
    )
  }
  if (session.user === null) return <Navigate to="/connexion" search={{ retour: '/premiers-pas' }} />
  if (!session.setup.institutionMissing) return <Navigate to="/operations" search={{}} />
  return (
    <WelcomePage
      wide
      step={text.identity.step(2, 2)}
      title={text.identity.institutionTitle}
      lead={text.identity.institutionLead}
    >
      {session.permissions.includes('INSTITUTION_WRITE') ? (
        <InstitutionForm institution={undefined} submitLabel={text.identity.start} />
      ) : (
        <p>{text.identity.administratorMissing}</p>
      )}
    </WelcomePage>
  )
}
