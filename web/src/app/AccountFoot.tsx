import { lazy, Suspense } from 'react'

import { AccountButton } from './AccountButton'

import styles from './Shell.module.css'

const AccountMenu = lazy(() => import('./AccountMenu'))

/** The foot of the navigation: who is signed in, and what opens there. */
export function AccountFoot() {
  return (
    <div className={styles['accountFoot']}>
      <Suspense
        fallback={
          <div>
            <AccountButton disabled />
          </div>
        }
      >
        <AccountMenu />
      </Suspense>
    </div>
  )
}
