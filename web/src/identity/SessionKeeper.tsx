import { lazy, Suspense, useEffect, useState } from 'react'

import { configureTransport } from '../api/transport'

const load = () => import('./SignInAgain')
const SignInAgain = lazy(() => load().then((module) => ({ default: module.SignInAgain })))

/** When the session ends under someone's hands, lets them sign in again over the page, whose forms stay as they are. */
export function SessionKeeper() {
  const [lost, setLost] = useState(false)
  useEffect(() => {
    configureTransport({ onSessionLost: () => setLost(true) })
    // At hand before it is needed: the line may be bad by then.
    void load().catch(() => undefined)
    return () => configureTransport({ onSessionLost: () => undefined })
  }, [])
  return lost ? (
    <Suspense>
      <SignInAgain onDone={() => setLost(false)} />
    </Suspense>
  ) : null
}
