import { Link } from '@tanstack/react-router'

import { useRuleText } from '../attachments/ruleText'
import { PageHead } from '../design/PageHead'
import { useInstitution } from '../identity/session'
import { useAccountText } from '../identity/text'
import { useText } from '../text/TextProvider'
import { InstitutionForm } from './InstitutionForm'
import { TokensCard } from './TokensCard'

import styles from './Settings.module.css'

export function SettingsPage() {
  const text = useText()
  const words = useAccountText()
  const rules = useRuleText()
  const institution = useInstitution()
  return (
    <div className={styles['page']}>
      <PageHead title={words.settingsTitle} lead={words.settingsLead} />
      <section className={styles['card']}>
        <h2>{words.institution}</h2>
        {institution && (
          <InstitutionForm key={institution.version} institution={institution} submitLabel={text.common.save} />
        )}
      </section>
      <section className={styles['card']}>
        <h2>{rules.title}</h2>
        <p className="muted">{rules.lead}</p>
        <Link to="/parametres/pieces">{rules.link}</Link>
      </section>
      <TokensCard />
    </div>
  )
}
