import type { ReactNode } from 'react'

import { Button } from '../design/Button'
import { classes } from '../design/classes'
import { PageTitle } from '../design/PageHead'
import { useLanguage, useText } from '../text/TextProvider'

import styles from './Welcome.module.css'

/** The frame of the pages before the sign-in. */
export function WelcomePage({
  title,
  lead,
  step,
  wide = false,
  children,
}: {
  title: string
  lead: string
  step?: string
  wide?: boolean
  children: ReactNode
}) {
  const text = useText()
  const { language, changeLanguage } = useLanguage()
  return (
    <main className={styles['page']}>
      <PageTitle title={title} />
      <div>
        <div className={classes(styles['card'], wide && styles['wide'])}>
          <div className={styles['brand']}>
            <img src="/icon.svg" width={36} height={36} alt="" />
            {text.common.product}
          </div>
          <div className={styles['head']}>
            {step !== undefined && <div className={styles['step']}>{step}</div>}
            <h1>{title}</h1>
            <p className="muted">{lead}</p>
          </div>
          {children}
        </div>
        <div className={styles['foot']}>
          <Button small look="quiet" pressed={language === 'fr'} onClick={() => changeLanguage('fr')} lang="fr">
            Français
          </Button>
          <Button small look="quiet" pressed={language === 'en'} onClick={() => changeLanguage('en')} lang="en">
            English
          </Button>
        </div>
      </div>
    </main>
  )
}
